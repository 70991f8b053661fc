package dev.shiming.forum.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.page.Columns;
import dev.shiming.kit.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads the versions of articles, newest first: to readers those that they could once see, of an
 * article that they can see now; to those who work for the author all.
 */
@Service
public class RevisionQueries {

  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final Members members;

  RevisionQueries(JdbcClient jdbc, Members members) {
    this.jdbc = jdbc;
    this.members = members;
  }

  /** A version as a line of a list. */
  public record RevisionRow(int number, String title, @Nullable String note, Instant at) {

    static RevisionRow of(ResultSet row, int index) throws SQLException {
      return new RevisionRow(
          row.getInt("number"),
          row.getString("title"),
          row.getString("note"),
          Columns.instant(row, "at"));
    }
  }

  /** A version with its text. */
  public record RevisionView(@JsonUnwrapped RevisionRow revision, String summary, String html) {}

  /** A version with the members behind it. */
  public record DeskRevision(
      @JsonUnwrapped RevisionRow revision,
      @Nullable MemberView writtenBy,
      @Nullable MemberView approvedBy) {}

  public List<RevisionRow> of(long article) {
    List<RevisionRow> rows =
        jdbc.sql(
                """
                select r.number, r.title, r.note, r.at from article_revision r
                join article a on a.id = r.article_id
                where r.article_id = ? and r.shown and a.state = 'PUBLISHED'
                order by r.number desc limit ?
                """)
            .params(article, MOST)
            .query(RevisionRow::of)
            .list();
    if (rows.isEmpty()) {
      throw Problem.notFound();
    }
    return rows;
  }

  public Optional<RevisionView> find(long article, int number) {
    return jdbc.sql(
            """
            select r.number, r.title, r.note, r.at, r.summary, r.html from article_revision r
            join article a on a.id = r.article_id
            where r.article_id = ? and r.number = ? and r.shown and a.state = 'PUBLISHED'
            """)
        .params(article, number)
        .query(
            (row, n) ->
                new RevisionView(
                    RevisionRow.of(row, n), row.getString("summary"), row.getString("html")))
        .optional();
  }

  /** For those who work for the author. */
  public List<DeskRevision> ofAccount(String account, long article) {
    List<Line> lines =
        jdbc.sql(
                """
                select r.number, r.title, r.note, r.at, r.written_by, r.approved_by
                from article_revision r join article a on a.id = r.article_id
                where r.article_id = ? and a.author = ? order by r.number desc limit ?
                """)
            .params(article, account, MOST)
            .query(
                (row, n) ->
                    new Line(
                        RevisionRow.of(row, n),
                        row.getString("written_by"),
                        row.getString("approved_by")))
            .list();
    if (lines.isEmpty()) {
      throw Problem.notFound();
    }
    Map<String, MemberView> people =
        members.find(lines.stream().flatMap(Line::people).distinct().toList());
    return lines.stream().map(line -> line.view(people)).toList();
  }

  private record Line(RevisionRow row, @Nullable String writtenBy, @Nullable String approvedBy) {

    Stream<String> people() {
      return Stream.of(writtenBy, approvedBy).filter(Objects::nonNull);
    }

    DeskRevision view(Map<String, MemberView> people) {
      return new DeskRevision(
          row,
          writtenBy == null ? null : people.get(writtenBy),
          approvedBy == null ? null : people.get(approvedBy));
    }
  }
}
