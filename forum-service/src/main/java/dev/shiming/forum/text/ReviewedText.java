package dev.shiming.forum.text;

import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.CaseSubject;
import dev.shiming.moderation.cases.Effect;
import dev.shiming.moderation.cases.Reasons;
import dev.shiming.moderation.cases.Snapshot;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A type of text as the moderation library sees it: where its module finds one that a viewer may
 * see, what carries out a decision about one, and who has an interest in one beside its author.
 */
public record ReviewedText(
    String type,
    BiFunction<Long, Viewer, Optional<Snapshot>> texts,
    BiConsumer<Long, Effect> decisions,
    BiPredicate<Long, String> interests)
    implements CaseSubject {

  /** A type of text in which nobody but its author has an interest. */
  public ReviewedText(
      String type,
      BiFunction<Long, Viewer, Optional<Snapshot>> texts,
      BiConsumer<Long, Effect> decisions) {
    this(type, texts, decisions, (id, account) -> false);
  }

  /**
   * Reads the one text that a statement finds with {@code :id}, {@code :viewer} and, for those who
   * decide, {@code :moderator}.
   */
  public static Optional<Snapshot> snapshot(
      StatementSpec statement, long id, Viewer viewer, RowMapper<Snapshot> row) {
    return statement
        .param("id", id)
        .param("viewer", viewer.accountOrNone())
        .param("moderator", viewer.moderator())
        .query(row)
        .optional();
  }

  @Override
  public Reasons reasons() {
    return Reasons.OF_TEXTS;
  }

  @Override
  public Optional<Snapshot> find(String id, Viewer viewer) {
    long number;
    try {
      number = Long.parseLong(id);
    } catch (NumberFormatException namesNothing) {
      return Optional.empty();
    }
    return texts.apply(number, viewer);
  }

  @Override
  public boolean concerns(String id, String account) {
    return interests.test(Long.parseLong(id), account);
  }

  @Override
  public void carryOut(String id, Effect effect) {
    decisions.accept(Long.parseLong(id), effect);
  }
}
