package dev.shiming.account.official.web;

import dev.shiming.account.official.InvitationView;
import dev.shiming.account.official.SeatQueries;
import dev.shiming.account.official.SeatView;
import dev.shiming.account.official.Seating;
import dev.shiming.account.official.Seating.Offered;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works for an official account. */
@RestController
@RequestMapping("/api/official")
@MemberOnly
class SeatController {

  private final Seating seating;
  private final SeatQueries queries;

  SeatController(Seating seating, SeatQueries queries) {
    this.seating = seating;
    this.queries = queries;
  }

  @GetMapping("/{account}/seats")
  List<SeatView> seats(@PathVariable String account) {
    return queries.seatsOf(account, member());
  }

  @GetMapping("/{account}/invitations")
  List<InvitationView> offered(@PathVariable String account) {
    return queries.offeredBy(account, member());
  }

  @PostMapping("/{account}/invitations")
  @ResponseStatus(HttpStatus.CREATED)
  Offered invite(@PathVariable String account, @RequestBody OfferSeat sent) {
    return seating.invite(account, member(), sent.nickname(), sent.seat(), sent.key());
  }

  @PutMapping("/{account}/seats/{member}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void move(@PathVariable String account, @PathVariable String member, @RequestBody GiveSeat sent) {
    seating.move(account, member(), member, sent.seat());
  }

  @DeleteMapping("/{account}/seats/{member}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable String account, @PathVariable String member) {
    seating.leave(account, member(), member);
  }

  @PutMapping("/{account}/second-pair")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void secondPair(@PathVariable String account, @RequestBody SecondPair sent) {
    seating.needSecondPair(account, member(), Boolean.TRUE.equals(sent.needed()));
  }

  @GetMapping("/invitations")
  List<InvitationView> own() {
    return queries.offeredTo(member());
  }

  @PostMapping("/invitations/{id}/acceptance")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void accept(@PathVariable String id) {
    seating.accept(id, member());
  }

  @DeleteMapping("/invitations/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(@PathVariable String id) {
    seating.decline(id, member());
  }

  private static String member() {
    return Viewer.current().member();
  }

  /** Who is to have which seat. */
  record OfferSeat(@Nullable String nickname, @Nullable String seat, @Nullable String key) {}

  /** Another seat for somebody who has one. */
  record GiveSeat(@Nullable String seat) {}

  /** Whether each article needs a second person. */
  record SecondPair(@Nullable Boolean needed) {}
}
