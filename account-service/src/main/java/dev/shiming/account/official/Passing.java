package dev.shiming.account.official;

import dev.shiming.account.notice.Addressees;
import dev.shiming.account.notice.Telling;
import dev.shiming.account.official.Enforcement.Enforced;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the passing of time does to one account, under the lock of its row: announcements, effects
 * and the next day to look are one transaction, so that nothing is done or told twice or half.
 */
@Component
class Passing {

  private final OfficialAccounts accounts;
  private final Timelines timelines;
  private final Enforcement enforcement;
  private final Addressees addressees;
  private final Telling telling;
  private final OfficialSettings settings;
  private final JdbcClient jdbc;

  Passing(
      OfficialAccounts accounts,
      Timelines timelines,
      Enforcement enforcement,
      Addressees addressees,
      Telling telling,
      OfficialSettings settings,
      JdbcClient jdbc) {
    this.accounts = accounts;
    this.timelines = timelines;
    this.enforcement = enforcement;
    this.addressees = addressees;
    this.telling = telling;
    this.settings = settings;
    this.jdbc = jdbc;
  }

  /** Does what is due; nothing where another instance was quicker. */
  @Transactional
  public void pass(String account, LocalDate today) {
    OfficialAccount found = accounts.change(account, UnaryOperator.identity()).orElseThrow();
    Timeline timeline = timelines.of(account);
    if (!timeline.due(today)) {
      return;
    }
    OfficialState state = found.state();
    for (Term term : timeline.terms(state)) {
      if (term.domain() != null) {
        credential(found, term, today);
      } else if (state == OfficialState.ACTIVE) {
        state = active(found, term, today);
      }
    }
    lookAgain(account, next(timeline, state, today));
  }

  private void credential(OfficialAccount account, Term term, LocalDate today) {
    boolean over = term.over(today);
    announce(account, term, over ? "credential-ended" : term.kind(), today);
    if (over && term.domain() == Domain.NEWS) {
      endNews(account.account());
    }
  }

  /** A permission for news ends with its credential (IM14.7). */
  private void endNews(String account) {
    int ended =
        jdbc.sql("update official_account set news = 'none' where account = ? and news <> 'none'")
            .param(account)
            .update();
    if (ended == 1) {
      accounts.change(account, OfficialAccount::touched);
    }
  }

  /** What only an active account has before it; gives the state that it is in then. */
  private OfficialState active(OfficialAccount account, Term term, LocalDate today) {
    if (!term.over(today)) {
      announce(account, term, term.kind(), today);
      return OfficialState.ACTIVE;
    }
    Enforced measure =
        term.kind().equals(Timeline.RECHECK)
            ? byTime(OfficialState.PAUSED, "official.recheck")
            : byTime(OfficialState.SUSPENDED, Awakening.DORMANT);
    enforcement.enforce(account, measure);
    return measure.state();
  }

  private static Enforced byTime(OfficialState state, String reason) {
    return new Enforced(state, reason, "", null, null);
  }

  private void announce(OfficialAccount account, Term term, String kind, LocalDate today) {
    Optional<Integer> due = term.due(today, settings.noticeDays());
    if (due.isPresent() && isFirst(account.account(), kind, term, due.get())) {
      Domain domain = term.domain();
      for (String member : addressees.of(account.account())) {
        telling.tell(
            member,
            kind,
            account.subject(),
            account.name(),
            domain == null ? null : domain.word(),
            term.day().toString());
      }
    }
  }

  private boolean isFirst(String account, String kind, Term term, int days) {
    return jdbc.sql(
                """
                insert ignore into official_told (account, kind, domain, ends_on, days)
                values (?, ?, ?, ?, ?)
                """)
            .params(account, kind, term.domainWord(), term.day(), days)
            .update()
        == 1;
  }

  private Optional<LocalDate> next(Timeline timeline, OfficialState state, LocalDate today) {
    return timeline.terms(state).stream()
        .flatMap(term -> term.next(today, settings.noticeDays()).stream())
        .min(Comparator.naturalOrder());
  }

  private void lookAgain(String account, Optional<LocalDate> next) {
    jdbc.sql("update official_account set watch_on = ? where account = ?")
        .params(Arrays.asList(next.orElse(null), account))
        .update();
  }
}
