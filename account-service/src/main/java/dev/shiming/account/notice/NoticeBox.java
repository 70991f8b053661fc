package dev.shiming.account.notice;

import dev.shiming.kit.page.Cursor;
import dev.shiming.kit.page.Limit;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member's notices, newest first. */
@Service
public class NoticeBox {

  private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

  private final JdbcClient jdbc;

  NoticeBox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Page<Notice> of(String account, @Nullable String after, @Nullable Integer asked) {
    int limit = Limit.of(asked);
    Cursor cursor = Cursor.parse(after, 2);
    Instant at = cursor == null ? END_OF_TIME : cursor.instant(0);
    List<Notice> rows =
        jdbc.sql(
                """
                select * from notice
                where account = ? and (at < ? or (at = ? and id < ?))
                order by at desc, id desc limit ?
                """)
            .params(account, at, at, cursor == null ? "" : id(cursor.string(1)), limit + 1)
            .query(Notice::of)
            .list();
    return Page.of(rows, limit, notice -> Cursor.of(notice.at(), notice.id()));
  }

  public long unread(String account) {
    return jdbc.sql("select count(*) from notice where account = ? and seen = false")
        .param(account)
        .query(Long.class)
        .single();
  }

  /** Marks that notice and all before it as read. */
  @Transactional
  public void read(String account, @Nullable String upTo) {
    Notice last =
        jdbc.sql("select * from notice where account = ? and id = ?")
            .params(account, id(upTo))
            .query(Notice::of)
            .optional()
            .orElseThrow(() -> Problem.field("upTo", "notice.unknown"));
    jdbc.sql(
            """
            update notice set seen = true
            where account = ? and seen = false and (at < ? or (at = ? and id <= ?))
            """)
        .params(account, last.at(), last.at(), last.id())
        .update();
  }

  /** An id of a notice, or one that no notice has. */
  private static String id(@Nullable String sent) {
    try {
      return sent == null ? "" : UUID.fromString(sent).toString();
    } catch (IllegalArgumentException noId) {
      return "";
    }
  }
}
