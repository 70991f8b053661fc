package dev.shiming.account.official.web;

import dev.shiming.account.official.Announcing;
import dev.shiming.kit.security.AdministratorOnly;
import dev.shiming.kit.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets an official account speak for the site. */
@RestController
class AnnouncementController {

  private final Announcing announcing;

  AnnouncementController(Announcing announcing) {
    this.announcing = announcing;
  }

  @PutMapping("/api/official/{account}/announcements")
  @AdministratorOnly
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void allow(@PathVariable String account, @RequestBody AllowAnnouncements sent) {
    announcing.allow(account, Viewer.current().member(), Boolean.TRUE.equals(sent.allowed()));
  }

  /** Whether the account may publish announcements of the site. */
  record AllowAnnouncements(@Nullable Boolean allowed) {}
}
