package dev.shiming.account.profile.web;

import dev.shiming.account.profile.Portrait;
import dev.shiming.account.profile.Portraits;
import dev.shiming.kit.security.Anyone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Members as anybody sees them. */
@RestController
@RequestMapping("/api/members/{id}")
class MemberController {

  private final Portraits portraits;

  MemberController(Portraits portraits) {
    this.portraits = portraits;
  }

  @GetMapping
  @Anyone
  Portrait show(@PathVariable String id) {
    return portraits.of(id);
  }
}
