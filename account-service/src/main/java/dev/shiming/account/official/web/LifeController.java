package dev.shiming.account.official.web;

import dev.shiming.account.official.Awakening;
import dev.shiming.account.official.Life;
import dev.shiming.account.official.LifeQueries;
import dev.shiming.account.official.NameTyping;
import dev.shiming.account.official.OperatorNames;
import dev.shiming.account.official.Parting;
import dev.shiming.account.origin.TicketAddress;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What time will do to an account, and what those behind it do about it. */
@RestController
@RequestMapping("/api/official/{account}")
@MemberOnly
class LifeController {

  private final LifeQueries queries;
  private final Awakening awakening;
  private final OperatorNames names;
  private final NameTyping typing;
  private final Parting parting;

  LifeController(
      LifeQueries queries,
      Awakening awakening,
      OperatorNames names,
      NameTyping typing,
      Parting parting) {
    this.queries = queries;
    this.awakening = awakening;
    this.names = names;
    this.typing = typing;
    this.parting = parting;
  }

  @GetMapping("/life")
  Life life(@PathVariable String account) {
    return queries.of(account, member());
  }

  @PostMapping("/awakening")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void awaken(@PathVariable String account) {
    awakening.awaken(account, member());
  }

  @PostMapping("/operator-name/address")
  @ResponseStatus(HttpStatus.CREATED)
  TicketAddress nameAddress(@PathVariable String account) {
    return typing.address(account, member());
  }

  @DeleteMapping("/operator-name")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hideName(@PathVariable String account) {
    names.hide(account, member());
  }

  @DeleteMapping("/agency")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leaveAgency(@PathVariable String account) {
    parting.part(account, member());
  }

  private static String member() {
    return Viewer.current().member();
  }
}
