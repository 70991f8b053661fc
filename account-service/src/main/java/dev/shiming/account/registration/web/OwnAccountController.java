package dev.shiming.account.registration.web;

import dev.shiming.account.profile.OwnProfile;
import dev.shiming.account.profile.Portraits;
import dev.shiming.account.vault.Vault;
import dev.shiming.account.vault.Verified;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.MemberOnly;
import dev.shiming.kit.security.Viewer;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's own account: what is shown of them, and how they were verified. */
@RestController
class OwnAccountController {

  private final Portraits portraits;
  private final Vault vault;

  OwnAccountController(Portraits portraits, Vault vault) {
    this.portraits = portraits;
    this.vault = vault;
  }

  @GetMapping("/api/me")
  @MemberOnly
  OwnAccount show() {
    String account = Viewer.current().member();
    OwnProfile profile = portraits.own(account);
    Verified verified = vault.newest(account).orElseThrow(Problem::notFound);
    return new OwnAccount(
        profile.member(),
        profile.nickname(),
        verified.method(),
        verified.verifiedAt(),
        profile.joinedAt());
  }

  /** Profile and verification of one account; never the identity. */
  record OwnAccount(
      MemberView member,
      OwnProfile.OwnNickname nickname,
      String method,
      Instant verifiedAt,
      Instant joinedAt) {}
}
