package dev.shiming.web.service;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Following official accounts, in forum-service. */
@HttpExchange(url = "/api", accept = "application/json")
public interface Following {

  @PutExchange("/official/{account}/follow")
  Followed follow(@PathVariable String account);

  @DeleteExchange("/official/{account}/follow")
  Followed leave(@PathVariable String account);

  @GetExchange("/official/{account}/follow")
  Followed follows(@PathVariable String account);

  @GetExchange("/official/{account}/followers")
  Followers followers(@PathVariable String account);

  @GetExchange("/followed/articles?limit=6")
  Listing<ArticleRow> articles();

  /** Whether the member follows the account, and how many do. */
  record Followed(boolean following, long followers) {}

  /** How many follow an account. */
  record Followers(long followers) {}
}
