package dev.shiming.forum.studio;

import dev.shiming.forum.official.Official;
import dev.shiming.forum.official.Officials;
import dev.shiming.forum.official.Seat;
import dev.shiming.kit.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which seat is enough for which act; an account's desk does not exist for others. */
@Component
class Seating {

  private final Officials officials;

  Seating(Officials officials) {
    this.officials = officials;
  }

  void requireAny(String account, String member) {
    officials.requireSeat(account, member, Seat.values());
  }

  void requireWriter(String account, String member) {
    officials.requireWriter(account, member);
  }

  void requireEditor(String account, String member) {
    officials.requireSeat(account, member, Seat.OWNER, Seat.EDITOR);
  }

  void requireCommentManager(String account, String member) {
    officials.requireSeat(account, member, Seat.OWNER, Seat.EDITOR, Seat.COMMENT_MANAGER);
  }

  /** An author publishes alone where no second pair of eyes is needed. */
  Official requirePublisher(String account, String member) {
    requireWriter(account, member);
    Official official = official(account);
    if (official.secondPair()) {
      requireEditor(account, member);
    }
    return official;
  }

  /** The same long after the act, when the seat itself may be gone. */
  Official requireStillPublisher(String account, String member) {
    try {
      return requirePublisher(account, member);
    } catch (Problem gone) {
      throw new Problem(HttpStatus.FORBIDDEN, "seat.not-enough");
    }
  }

  Official official(String account) {
    return officials.find(account).orElseThrow(Problem::notFound);
  }

  Official requirePublishing(String account) {
    return officials.requirePublishing(account);
  }
}
