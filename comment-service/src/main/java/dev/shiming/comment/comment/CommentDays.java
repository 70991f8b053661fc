package dev.shiming.comment.comment;

import dev.shiming.kit.page.Keyed;
import dev.shiming.kit.time.ChinaTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the comments under an account's articles by day. Nothing is kept: what readers cannot see
 * any more is not counted any more, and is again when it is back.
 */
@Repository
public class CommentDays {

  private static final int LONGEST = 90;

  private final JdbcClient jdbc;
  private final InstantSource time;

  CommentDays(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** How many comments of a day of China readers see. */
  public record DayComments(LocalDate day, long comments) {}

  /** Every one of the last days, of 1 to 90, oldest first. */
  public List<DayComments> of(String account, int count) {
    List<LocalDate> days = ChinaTime.lastDays(Math.clamp(count, 1, LONGEST), time);
    Map<LocalDate, Long> comments = from(account, days.getFirst());
    return days.stream().map(day -> new DayComments(day, comments.getOrDefault(day, 0L))).toList();
  }

  /** China is eight hours ahead of the database's times all year. */
  private Map<LocalDate, Long> from(String account, LocalDate first) {
    return Keyed.rows(
        jdbc.sql(
                """
            select date(convert_tz(c.created_at, '+00:00', '+08:00')) as day, count(*) as comments
            from subject s join comment c on c.subject_key = s.subject_key
            where s.author = ? and s.state = 'published'
              and c.state = 'published' and c.created_at >= ?
            group by day
            """)
            .params(account, ChinaTime.startOf(first)),
        (row, n) -> row.getObject("day", LocalDate.class),
        (row, n) -> row.getLong("comments"));
  }
}
