package dev.shiming.web.service;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Who works for official accounts, in account-service. */
@HttpExchange(url = "/api/official", accept = "application/json")
public interface Seats {

  @GetExchange("/{account}/seats")
  List<Seat> seats(@PathVariable String account);

  @GetExchange("/{account}/invitations")
  List<Invitation> offered(@PathVariable String account);

  @PostExchange("/{account}/invitations")
  Begun invite(@PathVariable String account, @RequestBody NewInvitation invitation);

  @PutExchange("/{account}/seats/{member}")
  void move(@PathVariable String account, @PathVariable String member, @RequestBody GivenSeat seat);

  @DeleteExchange("/{account}/seats/{member}")
  void leave(@PathVariable String account, @PathVariable String member);

  @PutExchange("/{account}/second-pair")
  void secondPair(@PathVariable String account, @RequestBody SecondPair second);

  @GetExchange("/invitations")
  List<Invitation> invitations();

  @PostExchange("/invitations/{id}/acceptance")
  void accept(@PathVariable String id);

  @DeleteExchange("/invitations/{id}")
  void decline(@PathVariable String id);

  /** Somebody's seat. */
  record Seat(Person member, String seat, Instant since) {}

  /** A seat that is offered and not answered yet. */
  record Invitation(
      String id, Person account, Person member, String seat, Instant at, Instant until) {}

  /** Who is to have which seat. */
  record NewInvitation(String nickname, String seat, String key) {}

  /** Another seat for somebody who has one. */
  record GivenSeat(String seat) {}

  /** Whether each article needs a second person. */
  record SecondPair(boolean needed) {}
}
