package dev.shiming.web.official;

import dev.shiming.web.service.Asked;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.Following;
import dev.shiming.web.service.Following.Followed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;

/** How many follow an account, and whether the member does; a page goes without where unknown. */
@Component
public class Follows {

  private final Following following;
  private final AtOnce atOnce;

  Follows(Following following, AtOnce atOnce) {
    this.following = following;
    this.atOnce = atOnce;
  }

  public Asked<Followed> ask(String account) {
    var member =
        SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken;
    return atOnce.ask(
        "forum",
        () ->
            member
                ? following.follows(account)
                : new Followed(false, following.followers(account).followers()));
  }

  public @Nullable Followed shown(Asked<Followed> asked) {
    return asked.part(unknown -> new Followed(false, 0)).value();
  }
}
