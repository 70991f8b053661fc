package dev.shiming.forum.board;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how many threads of a board readers see, so that no page counts them. */
@Service
public class BoardCounter {

  private final JdbcClient jdbc;

  BoardCounter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the board's row last, so that its lock is short. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(long board, int threads) {
    jdbc.sql("update board set threads = threads + ? where id = ?").params(threads, board).update();
  }
}
