package dev.shiming.account.official;

import dev.shiming.kit.problem.Problem;
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
}
