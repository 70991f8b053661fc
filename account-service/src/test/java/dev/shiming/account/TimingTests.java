package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Medians;
import dev.shiming.testkit.Proves;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody learns from words or time whether a phone is somebody's. */
@AccountServiceTest
@Proves(value = "C48", part = "minimal-answer")
class TimingTests {

  @Autowired private Site site;

  @Test
  void aCodeForAUsedPhoneTakesAsLongAsForAnUnusedOne() {
    assertAlike(site::requestCode);
  }

  @Test
  void aRegistrationWithoutTheCodeTakesAsLong() {
    String nickname = Site.nickname();
    assertAlike(
        (subject, phone) -> site.register(subject, Form.byPhone(nickname, phone, "000000")));
  }

  private void assertAlike(Asking asking) {
    String used = Site.phone();
    String holder = Site.someone();
    site.register(holder, Form.byPhone(Site.nickname(), used, site.code(holder, used)));
    String unused = Site.phone();
    Medians.assertAlike(() -> ask(asking, used), () -> ask(asking, unused));
  }

  private static void ask(Asking asking, String phone) {
    Answer answer = asking.ask(Site.someone(), phone);
    assertThat(answer.status()).isIn(202, 422);
    assertThat(answer.refusals()).isIn(List.of(), List.of("code=code.none"));
  }

  /** Something that a stranger can ask about a phone. */
  private interface Asking {
    Answer ask(String subject, String phone);
  }
}
