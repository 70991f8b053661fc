package dev.shiming.journeys.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.people.IdentityBook;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.stack.drive.Page;
import dev.shiming.testkit.Proves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What somebody outside can learn by asking for codes through the real pages. The sending limits
 * leave them few samples; account-service's own test compares two hundred of each.
 */
@Order(12)
class OutsiderTimingIT {

  private static final int SAMPLES = 12;
  private static final List<String> USED =
      List.of(
          "13800138027",
          "13800138038",
          "13800138046",
          "13800138059",
          "13800138063",
          "13800138071",
          "13800138084",
          "13800138095");

  private final RunningSite site = RunningSite.shared();

  @Test
  @Proves(value = "C48", part = "minimal-answer")
  void aUsedAndAnUnusedPhoneAnswerAlike() {
    sample(USED.getLast());
    sample(unused());
    var ofUsed = new ArrayList<Duration>();
    var ofUnused = new ArrayList<Duration>();
    for (var round = 0; round < SAMPLES; round++) {
      ofUsed.add(sample(USED.get(round % USED.size())));
      ofUnused.add(sample(unused()));
    }
    var one = median(ofUsed);
    var other = median(ofUnused);
    assertThat(Math.abs(one - other))
        .as("medians of %d ms and %d ms", one, other)
        .isLessThanOrEqualTo(Math.max(15, Math.max(one, other) * 3 / 10));
  }

  private static String unused() {
    return IdentityBook.next("asked for a code only").phone();
  }

  private Duration sample(String phone) {
    var drive = site.drive(Language.ENGLISH.accepted());
    var step =
        drive
            .browser()
            .submit(
                drive
                    .get("/register")
                    .formWith("password-confirm")
                    .fill("username", RunId.login("asks"))
                    .fill("password", People.PASSWORD)
                    .fill("password-confirm", People.PASSWORD)
                    .submit());
    var question = step.formWith("nickname").fill("phone", phone).press("send-code");
    var since = System.nanoTime();
    Page answer = drive.browser().submit(question);
    var time = Duration.ofNanos(System.nanoTime() - since);
    assertThat(answer.text()).containsPattern(new Texts(Language.ENGLISH).keycloak("codeSent"));
    return time;
  }

  private static long median(List<Duration> times) {
    Collections.sort(times);
    return times.get(times.size() / 2).toMillis();
  }
}
