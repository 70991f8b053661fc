package dev.shiming.forum.board;

import dev.shiming.forum.fact.ContentFacts;
import dev.shiming.forum.fact.Tag;
import dev.shiming.kit.form.FormKeys;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.Problem;
import java.time.InstantSource;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Founds boards. */
@Service
public class Founding {

  private final Boards boards;
  private final FormKeys keys;
  private final OperationLog log;
  private final ContentFacts facts;
  private final InstantSource time;

  Founding(Boards boards, FormKeys keys, OperationLog log, ContentFacts facts, InstantSource time) {
    this.boards = boards;
    this.keys = keys;
    this.log = log;
    this.facts = facts;
    this.time = time;
  }

  /** Founds a board once for each key. */
  public Founded found(String administrator, NewBoard asked) {
    Board board = Board.found(asked, time.instant());
    return keys.once(administrator, asked.key(), Founded.class, () -> save(administrator, board));
  }

  private Founded save(String administrator, Board board) {
    try {
      boards.save(board);
    } catch (DuplicateKeyException taken) {
      throw Problem.field("slug", "slug.taken");
    }
    String key = Tag.board(board.slug());
    log.record(administrator, "board.found", key);
    facts.changed(key, List.of(key, Tag.HOME));
    return new Founded(board.slug());
  }

  /** Where the new board is. */
  public record Founded(String slug) {}
}
