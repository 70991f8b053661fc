package dev.shiming.account.notice.web;

import dev.shiming.account.notice.Notice;
import dev.shiming.account.notice.NoticeBox;
import dev.shiming.kit.page.Page;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notices of whoever is signed in. */
@RestController
@RequestMapping("/api/notices")
@MemberOnly
class NoticeController {

  private final NoticeBox notices;

  NoticeController(NoticeBox notices) {
    this.notices = notices;
  }

  @GetMapping
  Page<Notice> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return notices.of(Viewer.current().member(), after, limit);
  }

  @GetMapping("/unread")
  Unread unread() {
    return new Unread(notices.unread(Viewer.current().member()));
  }

  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@RequestBody ReadUpTo read) {
    notices.read(Viewer.current().member(), read.upTo());
  }

  /** How many notices were not read yet. */
  record Unread(long count) {}

  /** The newest notice that was read. */
  record ReadUpTo(@Nullable String upTo) {}
}
