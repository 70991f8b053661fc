package dev.shiming.forum.article;

import dev.shiming.forum.text.Peopled;
import dev.shiming.forum.text.ReviewedText;
import dev.shiming.forum.text.State;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.page.Cursor;
import dev.shiming.kit.page.Keyed;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.page.Place;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Reads articles for pages: one statement for the rows and one for their authors. */
@Service
public class ArticleQueries {

  private static final String COLUMNS =
      "a.id, a.title, a.summary, a.kind, a.author, a.created_at, a.corrected_at, "
          + Particulars.COLUMNS;
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

  /** Newest first, of one kind or of all, by one author or by all. */
  public Page<ArticleRow> page(
      @Nullable Kind kind, @Nullable String author, @Nullable String after, int limit) {
    String ofKind = kind == null ? "" : "and a.kind = '" + kind.name() + "'";
    String byAuthor = author == null ? "" : "and a.author = :author";
    var articles =
        jdbc.sql(
            """
            select %s from article a where a.state = 'PUBLISHED' %s %s
            and a.created_at <= :at and (a.created_at < :at or a.id < :id)
            order by a.created_at desc, a.id desc limit :rows
            """
                .formatted(COLUMNS, ofKind, byAuthor));
    if (author != null) {
      articles = articles.param("author", author);
    }
    return shown(articles, after, limit);
  }

  /**
   * Newest first, by any of these authors: the newest of each, found by its index, and of these the
   * newest. However much they have written, no more is read.
   */
  public Page<ArticleRow> by(List<String> authors, @Nullable String after, int limit) {
    String newestOfEach =
        IntStream.range(0, authors.size())
            .mapToObj(
                i ->
                    """
                    (select a.id, a.created_at from article a
                    where a.author = :author%d and a.state = 'PUBLISHED'
                    and a.created_at <= :at and (a.created_at < :at or a.id < :id)
                    order by a.created_at desc, a.id desc limit :rows)
                    """
                        .formatted(i))
            .collect(Collectors.joining(" union all "));
    var articles =
        jdbc.sql(
            """
            select %s from (select each_one.id from (%s) each_one
              order by each_one.created_at desc, each_one.id desc limit :rows) newest
            join article a on a.id = newest.id order by a.created_at desc, a.id desc
            """
                .formatted(COLUMNS, newestOfEach));
    for (int i = 0; i < authors.size(); i++) {
      articles = articles.param("author" + i, authors.get(i));
    }
    return shown(articles, after, limit);
  }

  /** All that an account has published, whatever became of it, for those who work for it. */
  public Page<DeskArticle> ofAccount(String account, @Nullable String after, int limit) {
    var articles =
        jdbc.sql(
                """
                select %s, a.state, a.comments, coalesce(a.removal_reason, a.review_reason) as reason
                from article a
                where a.author = :author and a.state <> 'DELETED'
                and a.created_at <= :at and (a.created_at < :at or a.id < :id)
                order by a.created_at desc, a.id desc limit :rows
                """
                    .formatted(COLUMNS))
            .param("author", account);
    Page<Told> page =
        Place.fromNewest(after).page(articles, limit, Told::of, told -> told.kept.line.cursor());
    Map<String, MemberView> people = people(page.items().stream().map(Told::line).toList());
    return page.map(told -> told.view(people));
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

  /**
   * How many articles of each account readers can see, without accounts that have none. Counted in
   * the index: people write them, so that even the busiest accounts have thousands, not millions.
   */
  public Map<String, Long> published(Collection<String> accounts) {
    return Keyed.rows(
        jdbc.sql(
                """
            select author, count(*) as articles from article
            where author in (:accounts) and state = 'PUBLISHED' group by author
            """)
            .param("accounts", accounts),
        (row, n) -> row.getString("author"),
        (row, n) -> row.getLong("articles"));
  }

  /** One article as this viewer may see it. */
  public Optional<ArticleView> find(long id, Viewer viewer) {
    return jdbc.sql(
            """
            select %s, a.html, a.state, a.comments from article a where a.id = :id and %s
            """
                .formatted(COLUMNS, VISIBLE))
        .param("id", id)
        .param("viewer", viewer.accountOrNone())
        .query((row, n) -> new Whole(Kept.of(row, n), row.getString("html")))
        .optional()
        .map(this::view);
  }

  Optional<String> author(long id) {
    return jdbc.sql("select author from article where id = ?")
        .param(id)
        .query((row, n) -> row.getString("author"))
        .optional();
  }

  Optional<Snapshot> snapshot(long id, Viewer viewer) {
    return ReviewedText.snapshot(
        jdbc.sql(
            """
            select a.id, a.author, a.title, a.summary, a.markdown, %s, r.note from article a
            left join article_revision r on r.article_id = a.id and r.number = a.revision
            where a.id = :id and (%s or (:moderator and a.state <> 'DELETED'))
            """
                .formatted(Particulars.COLUMNS, VISIBLE)),
        id,
        viewer,
        (row, n) ->
            new Snapshot(
                row.getString("author"),
                row.getString("title"),
                ArticleText.submitted(
                    row.getString("title"),
                    row.getString("summary"),
                    row.getString("markdown"),
                    Particulars.of(row),
                    row.getString("note")),
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

  private Page<ArticleRow> shown(StatementSpec articles, @Nullable String after, int limit) {
    Page<Line> page = Place.fromNewest(after).page(articles, limit, Line::of, Line::cursor);
    Map<String, MemberView> people = people(page.items());
    return page.map(line -> line.row(people));
  }

  private ArticleView view(Whole whole) {
    Line line = whole.kept.line;
    return new ArticleView(line.row(people(List.of(line))), whole.html, whole.kept.comments);
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

  private record Whole(Kept kept, String html) {}

  private record Kept(Line line, State state, CommentMode comments) {

    static Kept of(ResultSet row, int number) throws SQLException {
      return new Kept(
          Line.of(row, number),
          State.valueOf(row.getString("state")),
          CommentMode.valueOf(row.getString("comments")));
    }
  }

  private record Told(Kept kept, @Nullable String reason) {

    static Told of(ResultSet row, int number) throws SQLException {
      return new Told(Kept.of(row, number), row.getString("reason"));
    }

    Line line() {
      return kept.line;
    }

    DeskArticle view(Map<String, MemberView> people) {
      return new DeskArticle(kept.line.row(people), kept.state, reason, kept.comments);
    }
  }

  private record Line(
      long id,
      String title,
      String summary,
      Kind kind,
      String author,
      Particulars particulars,
      Instant createdAt,
      @Nullable Instant correctedAt) {

    static Line of(ResultSet row, int number) throws SQLException {
      return new Line(
          row.getLong("id"),
          row.getString("title"),
          row.getString("summary"),
          Kind.valueOf(row.getString("kind")),
          row.getString("author"),
          Particulars.of(row),
          Columns.instant(row, "created_at"),
          Columns.instantOrNull(row, "corrected_at"));
    }

    Cursor cursor() {
      return Cursor.of(createdAt, id);
    }

    ArticleRow row(Map<String, MemberView> members) {
      return new ArticleRow(
          id,
          title,
          summary,
          kind,
          members.getOrDefault(author, MemberView.unknown(author)),
          particulars,
          createdAt,
          correctedAt);
    }
  }
}
