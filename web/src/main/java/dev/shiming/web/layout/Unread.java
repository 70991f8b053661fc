package dev.shiming.web.layout;

import dev.shiming.web.service.Accounts;
import dev.shiming.web.service.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The number at the notices link; while account-service is down the link has no number and no page
 * waits for one.
 */
@Component
class Unread {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Accounts accounts;
  private final Clock clock;
  private volatile Instant askAgain = Instant.MIN;

  Unread(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  long count() {
    if (clock.instant().isBefore(askAgain)) {
      return 0;
    }
    try {
      var part = Part.of("account", accounts::unreadNotices);
      var answer = part.value();
      if (answer == null) {
        askAgain = clock.instant().plus(PAUSE);
        return 0;
      }
      return answer.count();
    } catch (dev.shiming.web.service.ServiceProblem refused) {
      return 0;
    }
  }
}
