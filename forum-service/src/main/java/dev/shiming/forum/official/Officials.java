package dev.shiming.forum.official;

import dev.shiming.forum.official.Official.Domain;
import dev.shiming.forum.official.Official.Kind;
import dev.shiming.forum.official.Official.News;
import dev.shiming.forum.official.Official.State;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.time.ChinaTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Says who works for which official account, and what the account may do. */
@Service
public class Officials {

  private static final String COLUMNS =
      """
      o.account, o.handle, o.name, o.kind, o.category, o.state, o.announces, o.news, o.second_pair,
      o.domains\
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final InstantSource time;

  Officials(JdbcClient jdbc, JsonMapper json, InstantSource time) {
    this.jdbc = jdbc;
    this.json = json;
    this.time = time;
  }

  /** An official account and what the member who asked may do for it. */
  public record Seated(Official official, Seat seat) {}

  public Optional<Official> find(String account) {
    return jdbc.sql("select " + COLUMNS + " from official o where o.account = ?")
        .param(account)
        .query((row, n) -> official(row))
        .optional();
  }

  /** Which of these are official accounts. */
  public Set<String> known(Collection<String> accounts) {
    return jdbc.sql("select account from official where account in (:accounts)")
        .param("accounts", accounts)
        .query((row, n) -> row.getString("account"))
        .set();
  }

  public Optional<Seat> seatOf(String account, String member) {
    return jdbc.sql("select seat from official_seat where account = ? and member = ?")
        .params(account, member)
        .query((row, n) -> Seat.valueOf(row.getString("seat")))
        .optional();
  }

  /**
   * The member's seat, which is one of those that are enough.
   *
   * @throws Problem 404 for somebody without a seat, whom an account's desk does not concern; 403
   *     {@code seat.not-enough}
   */
  public Seat requireSeat(String account, String member, Seat... enough) {
    Seat seat = seatOf(account, member).orElseThrow(Problem::notFound);
    if (!Arrays.asList(enough).contains(seat)) {
      throw new Problem(HttpStatus.FORBIDDEN, "seat.not-enough");
    }
    return seat;
  }

  /**
   * The member's seat, which is one of those that write.
   *
   * @throws Problem as {@link #requireSeat}
   */
  public Seat requireWriter(String account, String member) {
    return requireSeat(account, member, Seat.OWNER, Seat.EDITOR, Seat.AUTHOR);
  }

  /**
   * The account, which may publish now.
   *
   * @throws Problem 404 where there is none, 403 {@code official.paused} while it may not, {@code
   *     official.credential-ended} without a credential that its category needs
   */
  public Official requirePublishing(String account) {
    Official official = find(account).orElseThrow(Problem::notFound);
    if (official.state() != State.ACTIVE) {
      throw new Problem(HttpStatus.FORBIDDEN, "official.paused");
    }
    if (!official.credentialHolds(ChinaTime.today(time))) {
      throw new Problem(HttpStatus.FORBIDDEN, "official.credential-ended");
    }
    return official;
  }

  /** The accounts in which a member has a seat, by name. */
  public List<Seated> of(String member) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                , s.seat from official_seat s join official o on o.account = s.account
                where s.member = ? order by o.name, o.account
                """)
        .param(member)
        .query((row, n) -> new Seated(official(row), Seat.valueOf(row.getString("seat"))))
        .list();
  }

  private Official official(ResultSet row) throws SQLException {
    String category = row.getString("category");
    Official told =
        new Official(
            row.getString("account"),
            row.getString("handle"),
            row.getString("name"),
            Kind.valueOf(row.getString("kind")),
            category.isEmpty() ? null : category,
            State.valueOf(row.getString("state")),
            row.getBoolean("announces"),
            News.valueOf(row.getString("news")),
            row.getBoolean("second_pair"),
            json.readValue(row.getString("domains"), new TypeReference<List<Domain>>() {}));
    return told.on(ChinaTime.today(time));
  }
}
