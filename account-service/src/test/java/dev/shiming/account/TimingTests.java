package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody learns from words or time whether a phone is somebody's. */
@AccountServiceTest
@Proves(value = "C48", part = "minimal-answer")
class TimingTests {

  private static final int SAMPLES = 200;
  private static final int ROUNDS = 3;

  @Autowired private Site site;

  @Test
  void aCodeForAUsedPhoneTakesAsLongAsForAnUnusedOne() {
    String used = Site.phone();
    String holder = Site.someone();
    site.register(holder, Form.byPhone(Site.nickname(), used, site.code(holder, used)));
    String unused = Site.phone();
    measure(used, unused, 25, (subject, phone) -> site.requestCode(subject, phone));

    assertAlike(used, unused, (subject, phone) -> site.requestCode(subject, phone));
  }

  @Test
  void aRegistrationWithoutTheCodeTakesAsLong() {
    String used = Site.phone();
    String holder = Site.someone();
    site.register(holder, Form.byPhone(Site.nickname(), used, site.code(holder, used)));
    String unused = Site.phone();
    String nickname = Site.nickname();
    Asking asking =
        (subject, phone) -> site.register(subject, Form.byPhone(nickname, phone, "000000"));
    measure(used, unused, 25, asking);

    assertAlike(used, unused, asking);
  }

  /** The machine's noise may spoil a round; a difference in the work would spoil all of them. */
  private static void assertAlike(String used, String unused, Asking asking) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double ratio = measure(used, unused, SAMPLES, asking);
      if (Math.abs(ratio - 1) <= 0.1) {
        return;
      }
      ratios.add(ratio);
    }
    assertThat(ratios).as("medians of used to unused, in each round").isEmpty();
  }

  private static double measure(String used, String unused, int samples, Asking asking) {
    List<Long> ofUsed = new ArrayList<>();
    List<Long> ofUnused = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      if (i % 2 == 0) {
        ofUsed.add(time(used, asking));
        ofUnused.add(time(unused, asking));
      } else {
        ofUnused.add(time(unused, asking));
        ofUsed.add(time(used, asking));
      }
    }
    return (double) median(ofUsed) / median(ofUnused);
  }

  private static long time(String phone, Asking asking) {
    String subject = Site.someone();
    long start = System.nanoTime();
    Answer answer = asking.ask(subject, phone);
    long taken = System.nanoTime() - start;
    assertThat(answer.status()).isIn(202, 422);
    assertThat(answer.refusals()).isIn(List.of(), List.of("code=code.none"));
    return taken;
  }

  private static long median(List<Long> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  /** Something that a stranger can ask about a phone. */
  private interface Asking {
    Answer ask(String subject, String phone);
  }
}
