package dev.shiming.account.profile.web;

import dev.shiming.account.profile.Portrait;
import dev.shiming.account.profile.Portraits;
import dev.shiming.kit.security.AdministratorOnly;
import dev.shiming.kit.security.Anyone;
import dev.shiming.kit.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
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

  @PutMapping("/badge")
  @AdministratorOnly
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void mark(@PathVariable String id, @RequestBody GiveBadge badge) {
    portraits.mark(id, badge.kind(), Viewer.current().member());
  }

  /** The badge to give; null takes it away. */
  record GiveBadge(@Nullable String kind) {}
}
