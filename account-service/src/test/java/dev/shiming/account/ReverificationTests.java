package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member verifies again, or by more than before; an account belongs to one person. */
@AccountServiceTest
class ReverificationTests {

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;

  private String phone;
  private String member;
  private KeptIdentity kept;

  @BeforeEach
  void aMemberByPhone() {
    phone = Site.phone();
    member = site.memberWith(phone);
    kept = new KeptIdentity(jdbc, member);
  }

  @Test
  @Proves(value = "C3", part = "step-up")
  void anIdentityNumberIsAddedToThePhoneOnFile() throws Exception {
    String number = Site.identityNumber();

    Answer answer = site.verify(member, again().named("林夏", number));

    assertThat(answer.status()).as("%s", answer).isEqualTo(204);
    assertThat(kept.opened())
        .as("one copy of each field")
        .containsExactly("name=林夏", "number=" + number, "phone=+86" + phone);
    assertThat(kept.index()).containsExactly("identity-number", "phone");
    assertThat(kept.methods()).containsExactly("phone", "identity-number");
    assertThat(kept.operations()).containsExactly("registration", "identity.verify");
    assertThat(site.identity(member))
        .containsExactly("phone identity-number valid", "identity-number identity-number valid");
    String shown = site.get("/api/me/identity", Tokens.member(member)).body().toString();
    assertThat(shown).contains("three-factor").doesNotContain(phone, number, "林夏");
  }

  @Test
  void verifyingAgainTakesThePlaceOfTheTimeBefore() throws Exception {
    assertThat(site.verify(member, again()).status()).isEqualTo(204);

    assertThat(kept.methods()).containsExactly("phone", "phone");
    assertThat(kept.opened()).containsExactly("phone=+86" + phone);
    assertThat(kept.index()).containsExactly("phone");
  }

  @Test
  void theCodeIsGoodForOneVerification() {
    Form form = again();
    assertThat(site.verify(member, form).status()).isEqualTo(204);
    assertThat(site.verify(member, form).refusals()).containsExactly("code=code.none");
  }

  @Test
  void anotherPhoneIsAChangeOfPhone() {
    String other = Site.phone();
    Form form = Form.again(other, site.code(member, other));

    assertThat(site.verify(member, form).refusals()).containsExactly("phone=phone.another");
    assertThat(site.verify(member, form.named("林夏", Site.identityNumber())).refusals())
        .containsExactly("phone=phone.another");
    assertThat(kept.methods()).containsExactly("phone");
  }

  @Test
  @Proves(value = "C3", part = "one-person")
  void anotherIdentityThanTheOneOnFileIsRefused() {
    assertThat(site.verify(member, again().named("林夏", Site.identityNumber())).status())
        .isEqualTo(204);
    assertThat(site.verify(member, again().named("林夏", Site.identityNumber())).refusals())
        .containsExactly("number=identity.another");

    Form network = Form.byNetworkNumber("", Site.networkNumber());
    assertThat(site.verify(member, network).status()).isEqualTo(204);
    assertThat(site.verify(member, Form.byNetworkNumber("", Site.networkNumber())).refusals())
        .containsExactly("networkNumber=identity.another");
    assertThat(site.verify(member, network).status()).as("the same again").isEqualTo(204);
  }

  @Test
  @Proves(value = "C3", part = "one-person")
  void anIdentityOfAnotherAccountIsUsed() {
    String number = Site.identityNumber();
    assertThat(site.verify(member, again().named("林夏", number)).status()).isEqualTo(204);
    String otherPhone = Site.phone();
    String other = site.memberWith(otherPhone);
    Form form = Form.again(otherPhone, site.code(other, otherPhone));

    assertThat(site.verify(other, form.named("林夏", number)).refusals())
        .containsExactly("number=number.used");
    assertThat(new KeptIdentity(jdbc, other).index()).containsExactly("phone");
  }

  @Test
  void theDocumentNumberNeedsItsOwnConsent() {
    Form form = again().named("林夏", Site.identityNumber()).with("documentConsent", false);
    assertThat(site.verify(member, form).refusals())
        .containsExactly("documentConsent=documentConsent.missing");
  }

  @Test
  @Proves(value = "C3", part = "registers")
  void aGatewayWithoutAnAnswerLeavesEverythingAsItWas() throws Exception {
    Form form = again().named("林夏", Site.identityNumber());
    List<String> before = kept.opened();

    Sandbox.started()
        .during(
            "identity",
            "down",
            () -> {
              Answer answer = site.verify(member, form);
              assertThat(answer.status()).isEqualTo(503);
              assertThat(answer.code()).isEqualTo("gateway.unavailable");
            });

    assertThat(kept.opened()).isEqualTo(before);
    assertThat(kept.methods()).containsExactly("phone");
    assertThat(site.verify(member, form).status()).as("the code still counts").isEqualTo(204);
  }

  @Test
  void whoeverIsNoMemberVerifiesNothingAnew() {
    String nobody = Site.someone();
    Form form = again();
    assertThat(site.verify(nobody, form).status()).isEqualTo(404);
    assertThat(site.changePhone(nobody, form).status()).isEqualTo(404);
    assertThat(site.get("/api/me/identity", Tokens.member(nobody)).status()).isEqualTo(404);
  }

  @Test
  void theSameThingManyTimesAtOnceLeavesOneCopy() throws Exception {
    Form form = again();
    List<Answer> answers = AtOnce.all(6, i -> site.verify(member, form));
    assertThat(answers).allMatch(answer -> answer.status() == 204 || answer.status() == 422);
    assertThat(kept.opened()).containsExactly("phone=+86" + phone);
    assertThat(kept.index()).containsExactly("phone");
  }

  private Form again() {
    return Form.again(phone, site.code(member, phone));
  }
}
