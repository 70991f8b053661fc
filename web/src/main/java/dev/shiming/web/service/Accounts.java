package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** account-service. */
@HttpExchange(accept = "application/json")
public interface Accounts extends Moderated, Audited {

  @GetExchange("/api/agreement")
  AgreementVersion agreement();

  @GetExchange("/api/members/{id}")
  MemberView member(@PathVariable String id);

  @GetExchange("/api/me")
  OwnProfile me();

  @GetExchange("/api/me/identity")
  OwnIdentity identity();

  @GetExchange("/api/notices")
  Listing<Notice> notices(@RequestParam(required = false) @Nullable String after);

  @PostExchange("/api/notices/read")
  void read(@RequestBody ReadNotices read);

  @GetExchange("/api/notices/unread")
  Count unreadNotices();
}
