package dev.shiming.account.identity;

import dev.shiming.account.profile.Standings;
import dev.shiming.account.vault.Vault;
import dev.shiming.account.vault.Verified;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until when something says who a member is: as long as one of their verifications holds. Whoever
 * changes a verification settles the member's term in the same transaction.
 */
@Component
public class Terms {

  private final Vault vault;
  private final Standings standings;
  private final IdentitySettings settings;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Terms(
      Vault vault,
      Standings standings,
      IdentitySettings settings,
      JdbcClient jdbc,
      InstantSource time) {
    this.vault = vault;
    this.standings = standings;
    this.settings = settings;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Makes term and standing of an account those of its verifications. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(String account) {
    Instant now = time.instant();
    Instant ends = end(vault.all(account), now);
    jdbc.sql(
            """
            insert into identity_term (account, ends_at, watch_at) values (?, ?, ?)
            on duplicate key update ends_at = values(ends_at), watch_at = values(watch_at)
            """)
        .params(Arrays.asList(account, ends, ends == null ? null : nextLook(ends, now)))
        .update();
    standings.verified(account, ends == null || ends.isAfter(now));
  }

  /** The end of the last one that holds, null for never; of nothing, now. */
  private static @Nullable Instant end(List<Verified> all, Instant now) {
    List<Verified> holding = all.stream().filter(verified -> !verified.lost()).toList();
    if (holding.stream().anyMatch(verified -> verified.expiresAt() == null)) {
      return null;
    }
    return holding.stream()
        .flatMap(verified -> Stream.ofNullable(verified.expiresAt()))
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  private @Nullable Instant nextLook(Instant ends, Instant now) {
    return Stream.concat(settings.noticeDays().stream(), Stream.of(0))
        .map(days -> ends.minus(Duration.ofDays(days)))
        .filter(look -> look.isAfter(now))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
