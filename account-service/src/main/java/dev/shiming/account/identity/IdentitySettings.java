package dev.shiming.account.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a member is told that their verification ends.
 *
 * @param noticeDays how many days before; from the first of them a verification counts as expiring
 */
@ConfigurationProperties("shiming.identity")
record IdentitySettings(@DefaultValue({"30", "7"}) List<Integer> noticeDays) {

  Duration warning() {
    return Duration.ofDays(noticeDays.stream().mapToInt(Integer::intValue).max().orElse(0));
  }
}
