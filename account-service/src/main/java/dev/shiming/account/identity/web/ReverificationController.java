package dev.shiming.account.identity.web;

import dev.shiming.account.identity.IdentityForm;
import dev.shiming.account.identity.Reverification;
import dev.shiming.kit.security.RegistrantOnly;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What Keycloak's pages for members talk to; like registering, past web. */
@RestController
@RequestMapping("/registrations/{subject}")
class ReverificationController {

  private final Reverification reverification;

  ReverificationController(Reverification reverification) {
    this.reverification = reverification;
  }

  @PostMapping("/verifications")
  @RegistrantOnly
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void verify(@PathVariable String subject, @RequestBody IdentityForm form) {
    reverification.verify(subject, form);
  }

  @PutMapping("/phone")
  @RegistrantOnly
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePhone(@PathVariable String subject, @RequestBody IdentityForm form) {
    reverification.changePhone(subject, form);
  }
}
