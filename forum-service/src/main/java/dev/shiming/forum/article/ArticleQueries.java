package dev.shiming.forum.article;

import dev.shiming.forum.text.Peopled;
import dev.shiming.forum.text.ReviewedText;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.page.Cursor;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.page.Place;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads articles for pages: one statement for the rows and one for their authors. */
@Service
public class ArticleQueries {

  private static final String COLUMNS = "a.id, a.title, a.summary, a.kind, a.author, a.created_at ";
  private static final String VISIBLE =
      "(a.state = 'PUBLISHED' or (a.author = :viewer and a.state <> 'DELETED'))";
  private static final int ANNOUNCEMENTS = 3;
  private static final int ARTICLES = 6;

  private final JdbcClient jdbc;
  private final Members members;

  ArticleQueries(JdbcClient jdbc, Members members) {
    this.jdbc = jdbc;
    this.members = members;
  }

  /** Newest first, of one kind or of all. */
  public Page<ArticleRow> page(@Nullable Kind kind, @Nullable String after, int limit) {
    String ofKind = kind == null ? "" : "and a.kind = '" + kind.name() + "'";
    var articles =
        jdbc.sql(
            """
            select %s from article a where a.state = 'PUBLISHED' %s
            and a.created_at <= :at and (a.created_at < :at or a.id < :id)
            order by a.created_at desc, a.id desc limit :rows
            """
                .formatted(COLUMNS, ofKind));
    Page<Line> page =
        Place.fromNewest(after)
            .page(articles, limit, Line::of, line -> Cursor.of(line.createdAt, line.id));
    Map<String, MemberView> people = people(page.items());
    return page.map(line -> line.row(people));
  }

  /** The newest announcements, and the newest of the other kinds together. */
  public Peopled<NewestArticles> newest() {
    List<Line> lines =
        jdbc
            .sql(
                String.join(
                    " union all ",
                    newestOf(Kind.ANNOUNCEMENT, ANNOUNCEMENTS),
                    newestOf(Kind.NEWS, ARTICLES),
                    newestOf(Kind.ARTICLE, ARTICLES)))
            .query(Line::of)
            .list()
            .stream()
            .sorted(Comparator.comparing(Line::createdAt).thenComparing(Line::id).reversed())
            .toList();
    return new Peopled<>(
        lines.stream().map(Line::author).toList(), members -> newest(lines, members));
  }

  /** One article as this viewer may see it. */
  public Optional<ArticleView> find(long id, Viewer viewer) {
    return jdbc.sql("select " + COLUMNS + ", a.html from article a where a.id = :id and " + VISIBLE)
        .param("id", id)
        .param("viewer", viewer.accountOrNone())
        .query((row, n) -> new Whole(Line.of(row, n), row.getString("html")))
        .optional()
        .map(whole -> new ArticleView(whole.line.row(people(List.of(whole.line))), whole.html));
  }

  Optional<Snapshot> snapshot(long id, Viewer viewer) {
    return ReviewedText.snapshot(
        jdbc.sql(
            """
            select a.id, a.author, a.title, a.summary, a.markdown from article a
            where a.id = :id and (%s or (:moderator and a.state <> 'DELETED'))
            """
                .formatted(VISIBLE)),
        id,
        viewer,
        (row, n) ->
            new Snapshot(
                row.getString("author"),
                row.getString("title"),
                ArticleDraft.submitted(
                    row.getString("title"), row.getString("summary"), row.getString("markdown")),
                row.getString("id")));
  }

  private static NewestArticles newest(List<Line> lines, Map<String, MemberView> people) {
    return new NewestArticles(
        lines.stream()
            .filter(line -> line.kind == Kind.ANNOUNCEMENT)
            .map(line -> line.row(people))
            .toList(),
        lines.stream()
            .filter(line -> line.kind != Kind.ANNOUNCEMENT)
            .limit(ARTICLES)
            .map(line -> line.row(people))
            .toList());
  }

  private Map<String, MemberView> people(List<Line> lines) {
    return members.find(lines.stream().map(Line::author).distinct().toList());
  }

  private static String newestOf(Kind kind, int count) {
    return """
        (select %s from article a where a.state = 'PUBLISHED' and a.kind = '%s'
        order by a.created_at desc, a.id desc limit %d)
        """
        .formatted(COLUMNS, kind.name(), count);
  }

  private record Whole(Line line, String html) {}

  private record Line(
      long id, String title, String summary, Kind kind, String author, Instant createdAt) {

    static Line of(ResultSet row, int number) throws SQLException {
      return new Line(
          row.getLong("id"),
          row.getString("title"),
          row.getString("summary"),
          Kind.valueOf(row.getString("kind")),
          row.getString("author"),
          Columns.instant(row, "created_at"));
    }

    ArticleRow row(Map<String, MemberView> members) {
      return new ArticleRow(
          id,
          title,
          summary,
          kind,
          members.getOrDefault(author, MemberView.unknown(author)),
          createdAt);
    }
  }
}
