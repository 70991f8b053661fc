package dev.shiming.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepFormTests {

  private static final Browser BROWSER = new Browser("::1", 51_234, "Browser/1.0");

  @Test
  void everythingTypedIsShownAgainButTheCode() {
    StepForm form = form(Map.of("phone", "138", "code", "123456", "agreed", "yes"));
    assertThat(form.typed()).containsEntry("phone", "138").containsEntry("agreed", true);
    assertThat(form.typed()).doesNotContainKey("code");
  }

  @Test
  void aFieldTheMethodMustNotHaveIsHandedOnToBeRefused() {
    StepForm form =
        form(Map.of("method", "network-number", "networkNumber", "NW1", "phone", "138"));
    assertThat(form.registration("en", BROWSER).phone()).isEqualTo("138");
    assertThat(form.registration("en", BROWSER).method()).isEqualTo("network-number");
  }

  @Test
  void whatIsBlankDoesNotGoOut() {
    Registration registration =
        form(Map.of("name", "  ", "nickname", "山谷")).registration("en", BROWSER);
    assertThat(registration.name()).isNull();
    assertThat(registration.agreed()).isFalse();
  }

  @Test
  void aTickForAnotherAgreementDoesNotCount() {
    StepForm form = form(Map.of("agreement", "1", "agreed", "yes", "undertakings", "yes"));
    assertThat(form.shows("1").ticks()).contains("agreed");
    assertThat(form.shows("2").ticks()).containsExactly("undertakings");
  }

  @Test
  void theTimeToTheNextCodeSurvivesOnThePageAndResistsTampering() {
    StepForm form = form(Map.of("phone", "138")).codeAgainAt(CodeField.NEW, 1_060);
    assertThat(form.secondsToNextCode(CodeField.NEW, 1_000)).isEqualTo(60);
    assertThat(form.secondsToNextCode(CodeField.NEW, 2_000)).isZero();
    assertThat(form(Map.of("codeAgainAt", "soon")).secondsToNextCode(CodeField.NEW, 0)).isZero();
    assertThat(form(Map.of("codeAgainAt", "99999999999")).secondsToNextCode(CodeField.NEW, 0))
        .isEqualTo(3_600);
  }

  @Test
  void noPartOfAnIdentityIsPrinted() {
    StepForm form = form(Map.of("name", "林小山", "phone", "13800138000"));
    assertThat(form + " " + form.registration("en", BROWSER)).doesNotContain("林", "138");
  }

  private static StepForm form(Map<String, String> fields) {
    return StepForm.of(Page.REAL_NAME, new MultivaluedHashMap<>(fields));
  }
}
