package dev.shiming.account.profile.web;

import dev.shiming.account.profile.ChangeQueries;
import dev.shiming.account.profile.Changed;
import dev.shiming.account.profile.Changing;
import dev.shiming.account.profile.Item;
import dev.shiming.account.profile.OwnItems;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own profile, to change it. */
@RestController
@RequestMapping("/api/me/profile")
@MemberOnly
class OwnProfileController {

  private final Changing changing;
  private final ChangeQueries queries;

  OwnProfileController(Changing changing, ChangeQueries queries) {
    this.changing = changing;
    this.queries = queries;
  }

  @GetMapping
  OwnItems show() {
    return queries.own(member());
  }

  @PutMapping("/nickname")
  Changed rename(@RequestBody Rename sent) {
    return changing.rename(member(), sent.nickname(), sent.key());
  }

  @PutMapping("/tagline")
  Changed tagline(@RequestBody ChangeTagline sent) {
    return changing.tagline(member(), sent.tagline(), sent.key());
  }

  @DeleteMapping("/{item}/waiting")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String item) {
    changing.withdraw(member(), Item.of(item));
  }

  private static String member() {
    return Viewer.current().member();
  }

  /** The nickname that is wanted. */
  record Rename(@Nullable String nickname, @Nullable String key) {}

  /** The tagline that is wanted; an empty one for none. */
  record ChangeTagline(@Nullable String tagline, @Nullable String key) {}
}
