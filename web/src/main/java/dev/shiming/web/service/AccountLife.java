package dev.shiming.web.service;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What becomes of official accounts with time, and who takes them over, in account-service. */
@HttpExchange(url = "/api/official", accept = "application/json")
public interface AccountLife {

  @GetExchange("/{account}/life")
  Life life(@PathVariable String account);

  @PostExchange("/{account}/awakening")
  void awaken(@PathVariable String account);

  /** Where the person behind the account types their name; this site never has it. */
  @PostExchange("/{account}/operator-name/address")
  TicketAddress nameAddress(@PathVariable String account);

  @DeleteExchange("/{account}/operator-name")
  void forgetName(@PathVariable String account);

  @DeleteExchange("/{account}/agency")
  void leaveAgency(@PathVariable String account);

  @PostExchange("/{account}/transfers")
  Begun offer(@PathVariable String account, @RequestBody NewTransfer transfer);

  @GetExchange("/{account}/transfers")
  List<Transfer> offers(@PathVariable String account);

  @GetExchange("/transfers")
  List<Transfer> offered();

  @DeleteExchange("/{account}/transfers/{id}")
  void endOffer(@PathVariable String account, @PathVariable String id);

  /** To whom the account is offered. */
  record NewTransfer(String nickname, String key) {}
}
