package dev.shiming.web.layout;

import dev.shiming.web.service.Accounts;
import dev.shiming.web.service.Asked;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.Count;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * The number at the notices link; while account-service is down the link has no number and no page
 * waits for one.
 */
@Component
class Unread {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Accounts accounts;
  private final AtOnce atOnce;
  private final Clock clock;
  private volatile Instant askAgain = Instant.MIN;

  Unread(Accounts accounts, AtOnce atOnce, Clock clock) {
    this.accounts = accounts;
    this.atOnce = atOnce;
    this.clock = clock;
  }

  /** Begins to ask; the number is taken when the bar is drawn. */
  LongSupplier begin() {
    if (clock.instant().isBefore(askAgain)) {
      return () -> 0;
    }
    var asked = atOnce.ask("account", accounts::unreadNotices);
    return () -> count(asked);
  }

  private long count(Asked<Count> asked) {
    var answer = asked.part(refused -> new Count(0)).value();
    if (answer == null) {
      askAgain = clock.instant().plus(PAUSE);
      return 0;
    }
    return answer.count();
  }
}
