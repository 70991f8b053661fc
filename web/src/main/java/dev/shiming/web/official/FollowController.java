package dev.shiming.web.official;

import dev.shiming.web.service.Following;
import dev.shiming.web.service.Officials;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member follows an account, or leaves it; only their own press of a button does either. */
@Controller
class FollowController {

  private final Officials officials;
  private final Following following;

  FollowController(Officials officials, Following following) {
    this.officials = officials;
    this.following = following;
  }

  @PostMapping("/official/{handle:[a-z][a-z0-9-]{2,29}}/follow")
  String follow(
      @PathVariable String handle,
      @RequestParam(defaultValue = "true") boolean follow,
      @RequestParam(defaultValue = "") String article) {
    var account = officials.card(handle).account().id();
    if (follow) {
      following.follow(account);
    } else {
      following.leave(account);
    }
    return "redirect:"
        + (article.matches("\\d{1,18}") ? "/articles/" + article : "/official/" + handle);
  }
}
