package dev.shiming.account.official;

import dev.shiming.account.official.Enforcement.Enforced;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.TypedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  /** The reasons that readers have something to say about. */
  static final List<String> OF_REPORTS =
      List.of(
          "official.rules",
          "official.false-information",
          "official.impersonation",
          "official.category");

  private static final List<String> OTHERS =
      List.of(
          "official.credential",
          "official.transfer",
          Awakening.DORMANT,
          "official.request",
          "official.recheck");

  private final OfficialAccounts accounts;
  private final Enforcement enforcement;
  private final Seats seats;
  private final OperationLog operations;
  private final JdbcClient jdbc;

  Measures(
      OfficialAccounts accounts,
      Enforcement enforcement,
      Seats seats,
      OperationLog operations,
      JdbcClient jdbc) {
    this.accounts = accounts;
    this.enforcement = enforcement;
    this.seats = seats;
    this.operations = operations;
    this.jdbc = jdbc;
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
    OfficialState state =
        OfficialState.find(wanted)
            .orElseThrow(() -> Problem.field("state", "official.state-unknown"));
    String words = words(state, reason, text);
    OfficialAccount before =
        accounts.change(account, UnaryOperator.identity()).orElseThrow(Problem::notFound);
    requireNotOwn(account, reviewer);
    if (before.state() == OfficialState.CLOSED) {
      throw new Problem(HttpStatus.CONFLICT, "official.closed");
    }
    if (before.state() != state) {
      enforcement.enforce(
          before, new Enforced(state, reason == null ? "" : reason, words, reviewer, null));
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

  private void requireNotOwn(String account, String reviewer) {
    if (seats.of(account, reviewer).isPresent()) {
      throw new Problem(HttpStatus.FORBIDDEN, "case.own");
    }
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
      } else if (!OF_REPORTS.contains(reason) && !OTHERS.contains(reason)) {
        problems.add(FieldProblem.of("reason", "reason.unknown"));
      }
      if (written.isEmpty()) {
        problems.add(FieldProblem.of("text", "text.missing"));
      }
    }
    Problem.refuseIfAny(problems);
    return written;
  }
}
