package dev.shiming.forum.thread;

import dev.shiming.forum.board.BoardCounter;
import dev.shiming.forum.board.BoardQueries;
import dev.shiming.forum.fact.ContentFacts;
import dev.shiming.forum.fact.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which pages a change made stale, and keeps the board's count, while the thread is locked.
 */
@Component
class Stale {

  private final JdbcClient jdbc;
  private final BoardQueries boards;
  private final BoardCounter counter;
  private final ContentFacts facts;

  Stale(JdbcClient jdbc, BoardQueries boards, BoardCounter counter, ContentFacts facts) {
    this.jdbc = jdbc;
    this.boards = boards;
    this.counter = counter;
    this.facts = facts;
  }

  /** The thread came, went or got another title: also on the pages of all who wrote in it. */
  void thread(ForumThread thread, boolean wasVisible) {
    if (!wasVisible && !thread.visible()) {
      return;
    }
    Set<String> tags = tags(thread);
    authorsIn(thread.id()).forEach(author -> tags.add(Tag.member(author)));
    facts.changed(Tag.thread(thread.id()), tags);
    if (wasVisible != thread.visible()) {
      counter.add(thread.boardId(), thread.visible() ? 1 : -1);
    }
  }

  /** A post came, went or reads differently: also where others quote it. */
  void post(ForumThread thread, Post post, boolean wasVisible) {
    if (!thread.visible() || (!wasVisible && !post.visible())) {
      return;
    }
    Set<String> tags = tags(thread);
    tags.add(Tag.member(post.author()));
    authorsQuoting(post.id()).forEach(author -> tags.add(Tag.member(author)));
    facts.changed(Tag.thread(thread.id()), tags);
  }

  private Set<String> tags(ForumThread thread) {
    Set<String> tags = new HashSet<>();
    tags.add(Tag.thread(thread.id()));
    tags.add(Tag.board(boards.slugOf(thread.boardId())));
    tags.add(Tag.member(thread.author()));
    tags.add(Tag.HOME);
    return tags;
  }

  private List<String> authorsIn(long thread) {
    return authors(
        "select distinct author from post where thread_id = ? and state = 'PUBLISHED'", thread);
  }

  private List<String> authorsQuoting(long post) {
    return authors("select distinct author from post where quoted_id = ?", post);
  }

  private List<String> authors(String sql, long id) {
    return jdbc.sql(sql).param(id).query((row, n) -> row.getString("author")).list();
  }
}
