package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Profiles as their members change them in account-service, and as moderators look into them. */
@HttpExchange(accept = "application/json")
public interface OwnProfiles {

  @GetExchange("/api/me/profile")
  OwnItems items();

  @PutExchange("/api/me/profile/nickname")
  Changed rename(@RequestBody NewNickname nickname);

  @PutExchange("/api/me/profile/tagline")
  Changed tagline(@RequestBody NewTagline tagline);

  @DeleteExchange("/api/me/profile/{item}/waiting")
  void withdraw(@PathVariable String item);

  @GetExchange("/api/members/{id}/names")
  Listing<NameRow> names(
      @PathVariable String id, @RequestParam(required = false) @Nullable String after);

  @GetExchange("/api/profile-changes/{id}")
  ProfileChange change(@PathVariable String id);

  /** What became of a change: {@code passed} where it is shown already, else {@code waiting}. */
  record Changed(String state) {}

  /** Another nickname; the key makes a second sending harmless. */
  record NewNickname(String nickname, String key) {}

  /** Another tagline; nothing typed takes the old one away. */
  record NewTagline(String tagline, String key) {}
}
