package dev.shiming.account.official;

import dev.shiming.account.name.Names;
import dev.shiming.account.notice.NoticeSubject;
import dev.shiming.account.notice.Telling;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.TypedText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pauses, suspends, closes or restores an official account, with a statement of reasons to all who
 * hold a seat (O21.19); a closed one gives up its names, which rest (O21.8).
 */
@Service
public class Measures {

  private static final int TEXT = 1000;
  private static final Set<String> REASONS =
      Set.of(
          "official.rules",
          "official.false-information",
          "official.impersonation",
          "official.category",
          "official.credential",
          "official.transfer",
          "official.dormant",
          "official.request",
          "official.recheck");

  private final OfficialAccounts accounts;
  private final Names names;
  private final Telling telling;
  private final OperationLog operations;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Measures(
      OfficialAccounts accounts,
      Names names,
      Telling telling,
      OperationLog operations,
      JdbcClient jdbc,
      InstantSource time) {
    this.accounts = accounts;
    this.names = names;
    this.telling = telling;
    this.operations = operations;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** One entry of an account's history. */
  public record Measure(OfficialState state, String reason, String text, Instant at) {}

  /**
   * A reviewer's decision about a whole account.
   *
   * @param reason code, needed unless it is restored
   * @throws Problem 403 {@code case.own} for whoever holds a seat there, 409 {@code
   *     official.closed} for one that is closed
   */
  @Transactional
  public void take(
      String account,
      String reviewer,
      @Nullable String wanted,
      @Nullable String reason,
      @Nullable String text) {
    OfficialState state = state(wanted);
    String words = words(state, reason, text);
    OfficialAccount before =
        accounts.change(account, UnaryOperator.identity()).orElseThrow(Problem::notFound);
    requireNotOwn(account, reviewer);
    if (before.state() == OfficialState.CLOSED) {
      throw new Problem(HttpStatus.CONFLICT, "official.closed");
    }
    if (before.state() != state) {
      carryOut(before, state, reason == null ? "" : reason, words, reviewer);
      operations.record(reviewer, "official." + state.word(), "official:" + account);
    }
  }

  /** All that happened to an account, the newest first. */
  public List<Measure> of(String account) {
    return jdbc.sql(
            """
            select state, reason, text, at from official_measure
            where account = ? order by id desc limit 100
            """)
        .param(account)
        .query(
            (row, n) ->
                new Measure(
                    OfficialState.of(row.getString("state")),
                    row.getString("reason"),
                    row.getString("text"),
                    Columns.instant(row, "at")))
        .list();
  }

  private void carryOut(
      OfficialAccount before, OfficialState state, String reason, String text, String by) {
    accounts.change(before.account(), one -> one.in(state));
    jdbc.sql(
            """
            insert into official_measure (account, state, reason, text, by_account, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(Arrays.asList(before.account(), state.word(), reason, text, by, time.instant()))
        .update();
    if (state == OfficialState.CLOSED) {
      names.retire(before.account());
    }
    var subject = new NoticeSubject("official", before.account(), before.handle());
    seats(before.account())
        .forEach(
            member ->
                telling.tell(
                    member, "official-" + state.word(), subject, before.name(), reason, text));
  }

  private List<String> seats(String account) {
    return jdbc.sql("select member from official_seat where account = ? order by member")
        .param(account)
        .query((row, n) -> row.getString("member"))
        .list();
  }

  private void requireNotOwn(String account, String reviewer) {
    if (seats(account).contains(reviewer)) {
      throw new Problem(HttpStatus.FORBIDDEN, "case.own");
    }
  }

  private static OfficialState state(@Nullable String wanted) {
    return Arrays.stream(OfficialState.values())
        .filter(state -> state.word().equals(wanted))
        .findFirst()
        .orElseThrow(() -> Problem.field("state", "official.state-unknown"));
  }

  private static String words(OfficialState state, @Nullable String reason, @Nullable String text) {
    List<FieldProblem> problems = new ArrayList<>();
    String written = TypedText.normalized(text);
    if (!written.isEmpty()) {
      TypedText.check("text", written, 0, TEXT, problems);
    }
    if (state != OfficialState.ACTIVE) {
      if (reason == null || reason.isEmpty()) {
        problems.add(FieldProblem.of("reason", "reason.missing"));
      } else if (!REASONS.contains(reason)) {
        problems.add(FieldProblem.of("reason", "reason.unknown"));
      }
      if (written.isEmpty()) {
        problems.add(FieldProblem.of("text", "text.missing"));
      }
    }
    if (!problems.isEmpty()) {
      throw Problem.of("request.invalid", problems);
    }
    return written;
  }
}
