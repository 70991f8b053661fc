package dev.shiming.account.registration.web;

import dev.shiming.account.registration.AgreementSettings;
import dev.shiming.kit.security.Anyone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells which agreement is in force before anybody accepts it. */
@RestController
class AgreementController {

  private final AgreementSettings agreement;

  AgreementController(AgreementSettings agreement) {
    this.agreement = agreement;
  }

  @GetMapping("/api/agreement")
  @Anyone
  AgreementSettings show() {
    return agreement;
  }
}
