package dev.shiming.web.service;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What becomes of official accounts with time, and who takes them over, in account-service. */
@HttpExchange(url = "/api/official", accept = "application/json")
public interface AccountLife {

  @GetExchange("/{account}/life")
  Life life(@PathVariable String account);

  @PostExchange("/{account}/awakening")
  void awaken(@PathVariable String account);

  @PutExchange("/{account}/operator-name")
  void showName(@PathVariable String account, @RequestBody OperatorName name);

  @DeleteExchange("/{account}/operator-name")
  void forgetName(@PathVariable String account);

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

  /** Who is behind the account, typed anew by that person; it goes no further than this request. */
  record OperatorName(String name, String number, boolean consent) {

    /** Says nothing of the person, so that no log can. */
    @Override
    public String toString() {
      return "OperatorName[consent=" + consent + "]";
    }
  }
}
