package dev.shiming.account.identity;

import dev.shiming.account.notice.NoticeSubject;
import dev.shiming.account.notice.Telling;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.time.ChinaTime;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the end of a verification does to one member, under the lock of the term's row: notice,
 * standing and the next time to look are one transaction, so that nothing is told twice or half.
 */
@Component
class Expiry {

  private final Terms terms;
  private final Telling telling;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Expiry(Terms terms, Telling telling, JdbcClient jdbc, InstantSource time) {
    this.terms = terms;
    this.telling = telling;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Does what is due; nothing where another instance was quicker. */
  @Transactional
  public void pass(String account) {
    Instant now = time.instant();
    Term term =
        jdbc.sql("select ends_at, watch_at from identity_term where account = ? for update")
            .param(account)
            .query(
                (row, n) ->
                    new Term(
                        Columns.instantOrNull(row, "ends_at"),
                        Columns.instantOrNull(row, "watch_at")))
            .single();
    Instant look = term.watchAt();
    Instant ends = term.endsAt();
    if (look == null || ends == null || look.isAfter(now)) {
      return;
    }
    terms.settle(account);
    telling.tell(
        account,
        ends.isAfter(now) ? "identity-ending" : "identity-ended",
        new NoticeSubject("identity", account, null),
        "",
        null,
        ChinaTime.dayOf(ends.minusMillis(1)).toString());
  }

  private record Term(@Nullable Instant endsAt, @Nullable Instant watchAt) {}
}
