package dev.shiming.forum.thread;

import dev.shiming.forum.text.State;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.page.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A post as it is read, before its people are looked up. */
record PostLine(
    long id,
    int number,
    String author,
    String html,
    @Nullable Quoted quoted,
    State state,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Instant editedAt,
    long version,
    boolean first,
    long place,
    ThreadTitle thread,
    String markdown) {

  /**
   * Of {@code post p}, {@code thread t} and the quoted {@code post q}. A post without a number
   * stands after all that have one.
   */
  static final String COLUMNS =
      """
      p.id, p.number, p.author, p.html, p.markdown, p.state,
      case p.state when 'REMOVED' then p.removal_reason when 'REFUSED' then p.review_reason end
        as reason,
      p.created_at, p.edited_at, p.version, p.opening,
      if(p.number > 0, p.number, 1000000000000 + p.id) as place, t.id as thread_id, t.title,
      q.id as quoted_id, q.author as quoted_author, q.excerpt as quoted_excerpt
      """;

  static final String TABLES =
      """
       from post p join thread t on t.id = p.thread_id
      left join post q on q.id = p.quoted_id and q.state = 'PUBLISHED'
      """;

  static PostLine of(ResultSet row, int number) throws SQLException {
    Long quoted = Columns.longOrNull(row, "quoted_id");
    return new PostLine(
        row.getLong("id"),
        row.getInt("number"),
        row.getString("author"),
        row.getString("html"),
        quoted == null
            ? null
            : new Quoted(quoted, row.getString("quoted_author"), row.getString("quoted_excerpt")),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        Columns.instant(row, "created_at"),
        Columns.instantOrNull(row, "edited_at"),
        row.getLong("version"),
        row.getBoolean("opening"),
        row.getLong("place"),
        new ThreadTitle(row.getLong("thread_id"), row.getString("title")),
        row.getString("markdown"));
  }

  Stream<String> people() {
    return quoted == null ? Stream.of(author) : Stream.of(author, quoted.author);
  }

  PostView view(Map<String, MemberView> members) {
    return new PostView(
        id,
        number,
        People.view(members, author),
        html,
        quoted == null ? null : quoted.view(members),
        state,
        reason,
        createdAt,
        editedAt,
        version,
        first);
  }

  Cursor byPlace() {
    return Cursor.of(place);
  }

  Cursor byCreation() {
    return Cursor.of(createdAt, id);
  }

  /** The post that this one answers. */
  record Quoted(long id, String author, String excerpt) {

    PostView.Quote view(Map<String, MemberView> members) {
      return new PostView.Quote(id, People.view(members, author), excerpt);
    }
  }
}
