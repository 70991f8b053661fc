package dev.shiming.journeys.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.people.IdentityBook;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.stack.drive.Page;
import dev.shiming.stack.drive.SiteDrive;
import dev.shiming.testkit.Proves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What somebody outside can learn by asking for codes through the real pages. They have many logins
 * and ask about the same phones again and again: the limits on sending are far away here, so that
 * what is compared is the work for a used and for an unused phone alone.
 */
@Order(12)
class OutsiderTimingIT {

  private static final int SAMPLES = 200;
  private static final int ROUNDS = 3;
  private static final int WARMING = 20;
  private static final int LOGINS = 40;
  private static final Duration SPACING = Duration.ofMillis(1_100);
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
  private final Pattern sent = new Texts(Language.ENGLISH).keycloak("codeSent");

  /** The machine's noise may spoil a round; a difference in the work would spoil all of them. */
  @Test
  @Proves(value = "C48", part = "minimal-answer")
  void aUsedAndAnUnusedPhoneAnswerAlike() {
    var unused =
        Stream.generate(() -> IdentityBook.next("asked for a code only").phone())
            .limit(USED.size())
            .toList();
    var askers = askers();
    measure(askers, unused, WARMING);
    var ratios = new ArrayList<Double>();
    for (var round = 0; round < ROUNDS; round++) {
      var ratio = measure(askers, unused, SAMPLES);
      if (Math.abs(ratio - 1) <= 0.1) {
        return;
      }
      ratios.add(ratio);
    }
    assertThat(ratios).as("medians of used to unused, in each round").isEmpty();
  }

  private List<Asker> askers() {
    try (var threads = Executors.newFixedThreadPool(4)) {
      return Stream.generate(() -> threads.submit(Asker::new)).limit(LOGINS).toList().stream()
          .map(Asker::ready)
          .toList();
    }
  }

  private static double measure(List<Asker> askers, List<String> unused, int samples) {
    var ofUsed = new ArrayList<Long>();
    var ofUnused = new ArrayList<Long>();
    for (var sample = 0; sample < samples; sample++) {
      var one = askers.get(2 * sample % askers.size());
      var other = askers.get((2 * sample + 1) % askers.size());
      var used = USED.get(sample % USED.size());
      var free = unused.get(sample % unused.size());
      if (sample % 2 == 0) {
        ofUsed.add(one.ask(used));
        ofUnused.add(other.ask(free));
      } else {
        ofUnused.add(one.ask(free));
        ofUsed.add(other.ask(used));
      }
    }
    return (double) median(ofUsed) / median(ofUnused);
  }

  private static long median(List<Long> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  /** Somebody at page two of registering. */
  private final class Asker {

    private final SiteDrive drive = site.drive(Language.ENGLISH.accepted());
    private Page page =
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
    private long last = System.nanoTime() - SPACING.toNanos();

    private static Asker ready(Future<Asker> asker) {
      try {
        return asker.get();
      } catch (ExecutionException failed) {
        throw new IllegalStateException(failed.getCause());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }

    /** Asks for a code for the phone, and says how many nanoseconds the answer took. */
    long ask(String phone) {
      var question = page.formWith("nickname").fill("phone", phone).press("send-code");
      LockSupport.parkNanos(last + SPACING.toNanos() - System.nanoTime());
      var since = System.nanoTime();
      page = drive.browser().submit(question);
      last = System.nanoTime();
      var time = last - since;
      assertThat(page.text()).containsPattern(sent);
      return time;
    }
  }
}
