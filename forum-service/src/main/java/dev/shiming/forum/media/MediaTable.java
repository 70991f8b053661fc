package dev.shiming.forum.media;

import dev.shiming.forum.media.MediaRow.Converted;
import dev.shiming.kit.page.Cursor;
import dev.shiming.kit.page.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the files. A row is there before its first byte and goes before its last. */
@Component
class MediaTable {

  private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final String SELECT =
      """
      select id, account, name, size, received, state, converting_until, kind, type, width, height,
        widths, created_at, released_at, wanted_until from media
      """;

  private final JdbcClient jdbc;

  MediaTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<MediaRow> find(String id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(MediaRow::of).optional();
  }

  Optional<MediaRow> find(String account, String id) {
    return find(id).filter(row -> row.account().equals(account));
  }

  List<MediaRow> ready(String account, Collection<String> ids) {
    return jdbc.sql(SELECT + "where id in (:ids) and account = :account and state = 'READY'")
        .param("ids", ids)
        .param("account", account)
        .query(MediaRow::of)
        .list();
  }

  Optional<MediaRow> lock(String account, String id) {
    return jdbc.sql(SELECT + "where id = ? and account = ? for update")
        .params(id, account)
        .query(MediaRow::of)
        .optional();
  }

  Page<MediaView> page(String account, @Nullable String after, int limit) {
    Cursor cursor = Cursor.parse(after, 2);
    List<MediaRow> rows =
        jdbc.sql(
                SELECT
                    + """
                    where account = :account
                      and created_at <= :at and (created_at < :at or id < :id)
                    order by created_at desc, id desc limit :rows
                    """)
            .param("account", account)
            .param("at", cursor == null ? NEWEST : cursor.instant(0))
            .param("id", cursor == null ? "~" : cursor.string(1))
            .param("rows", limit + 1)
            .query(MediaRow::of)
            .list();
    return Page.of(rows, limit, row -> Cursor.of(row.createdAt(), row.id())).map(MediaRow::view);
  }

  void insert(String id, String account, String name, long size, Instant now) {
    jdbc.sql(
            """
            insert into media (id, account, name, size, received, state, widths, created_at)
            values (?, ?, ?, ?, 0, 'UPLOADING', '', ?)
            """)
        .params(id, account, name, size, now)
        .update();
  }

  void received(String id, long received) {
    jdbc.sql("update media set received = ? where id = ?").params(received, id).update();
  }

  /** False while somebody else converts it. */
  boolean claim(String id, String claim, Instant now, Instant until) {
    return jdbc.sql(
                """
                update media set claim = ?, converting_until = ? where id = ?
                and state = 'UPLOADING' and (converting_until is null or converting_until < ?)
                """)
            .params(claim, until, id, now)
            .update()
        == 1;
  }

  void giveUp(String id, String claim) {
    jdbc.sql("update media set converting_until = null where id = ? and claim = ?")
        .params(id, claim)
        .update();
  }

  /** False when the row is gone or somebody else's meanwhile. */
  boolean finish(String id, String claim, Converted converted) {
    return jdbc.sql(
                """
                update media set state = 'READY', kind = ?, type = ?, width = ?, height = ?,
                  widths = ?, converting_until = null where id = ? and claim = ?
                """)
            .params(
                converted.kind().name(),
                converted.type(),
                converted.width(),
                converted.height(),
                converted.widths().stream().map(String::valueOf).collect(Collectors.joining(",")),
                id,
                claim)
            .update()
        == 1;
  }

  int release(String account, Collection<String> ids, Instant now) {
    return jdbc.sql(
            """
            update media set released_at = coalesce(released_at, :now)
            where id in (:ids) and account = :account and state = 'READY'
            """)
        .param("now", now)
        .param("ids", ids)
        .param("account", account)
        .update();
  }

  void keep(String account, Collection<String> ids, Instant until) {
    jdbc.sql(
            """
            update media set wanted_until = greatest(coalesce(wanted_until, :until), :until)
            where id in (:ids) and account = :account
            """)
        .param("until", until)
        .param("ids", ids)
        .param("account", account)
        .update();
  }

  /** Takes room for a file; the account's row keeps those who ask at the same time in line. */
  boolean take(String account, long bytes, long limit) {
    jdbc.sql(
            """
            insert into media_room (account, bytes) values (?, ?)
            on duplicate key update bytes = bytes + values(bytes)
            """)
        .params(account, bytes)
        .update();
    return jdbc.sql("select bytes from media_room where account = ?")
            .param(account)
            .query(Long.class)
            .single()
        <= limit;
  }

  /** Removes a row that no article uses and gives its room back; true when it was there. */
  boolean delete(MediaRow row) {
    boolean deleted =
        jdbc.sql("delete from media where id = ? and released_at is null").param(row.id()).update()
            == 1;
    if (deleted) {
      jdbc.sql("update media_room set bytes = bytes - ? where account = ?")
          .params(row.size(), row.account())
          .update();
    }
    return deleted;
  }

  /** The rows whose ids begin like this. */
  List<MediaRow> beginning(String prefix) {
    return jdbc.sql(SELECT + "where id >= ? and id < ?")
        .params(prefix, prefix + "g")
        .query(MediaRow::of)
        .list();
  }
}
