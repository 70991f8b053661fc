package dev.shiming.account.official;

import dev.shiming.kit.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who holds which seat of an official account. */
@Service
public class Seats {

  private final JdbcClient jdbc;

  Seats(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The seat that a member holds there; empty for an unknown account too. */
  public Optional<Seat> of(String account, String member) {
    return jdbc.sql("select seat from official_seat where account = ? and member = ?")
        .params(account, member)
        .query((row, n) -> Seat.of(row.getString("seat")).orElseThrow())
        .optional();
  }

  /**
   * What nobody without a seat may know of; what only an owner may do.
   *
   * @throws Problem 404 without a seat, 403 {@code seat.not-enough} with a lower one
   */
  public void requireOwner(String account, String member) {
    if (of(account, member).orElseThrow(Problem::notFound) != Seat.OWNER) {
      throw new Problem(HttpStatus.FORBIDDEN, "seat.not-enough");
    }
  }

  /** All who hold one. */
  List<String> membersOf(String account) {
    return jdbc.sql("select member from official_seat where account = ? order by member")
        .param(account)
        .query((row, n) -> row.getString("member"))
        .list();
  }

  /** Gives a seat to somebody who has none there, or another one. */
  void give(String account, String member, Seat seat, Instant since) {
    jdbc.sql(
            """
            insert into official_seat (account, member, seat, since) values (?, ?, ?, ?)
            on duplicate key update seat = values(seat)
            """)
        .params(account, member, seat.word(), since)
        .update();
  }

  /** Ends all of them, and what is offered. */
  void endAll(String account) {
    jdbc.sql("delete from official_seat where account = ?").param(account).update();
    jdbc.sql("delete from official_invitation where account = ?").param(account).update();
  }
}
