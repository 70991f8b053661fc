package dev.shiming.account.identity.web;

import dev.shiming.account.identity.Identities;
import dev.shiming.account.identity.OwnIdentity;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a member how they were verified and until when. */
@RestController
class OwnIdentityController {

  private final Identities identities;

  OwnIdentityController(Identities identities) {
    this.identities = identities;
  }

  @GetMapping("/api/me/identity")
  @MemberOnly
  OwnIdentity show() {
    return identities.of(Viewer.current().member());
  }
}
