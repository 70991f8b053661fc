package dev.shiming.account.registration.web;

import dev.shiming.account.registration.Registered;
import dev.shiming.account.registration.Registration;
import dev.shiming.account.registration.RegistrationForm;
import dev.shiming.account.verification.CodeRequest;
import dev.shiming.account.verification.SentCode;
import dev.shiming.account.verification.Verification;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.security.RegistrantOnly;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What Keycloak's registration step talks to; the only way in for an identity. */
@RestController
@RequestMapping("/registrations/{subject}")
class RegistrationController {

  private final Registration registration;
  private final Verification verification;

  RegistrationController(Registration registration, Verification verification) {
    this.registration = registration;
    this.verification = verification;
  }

  @GetMapping
  @RegistrantOnly
  Registrant show(@PathVariable String subject) {
    return registration.find(subject).map(Registrant::of).orElseThrow(Problem::notFound);
  }

  @PostMapping("/codes")
  @RegistrantOnly
  @ResponseStatus(HttpStatus.ACCEPTED)
  SentCode sendCode(@PathVariable String subject, @RequestBody CodeRequest request) {
    return verification.sendCode(subject, request);
  }

  @PutMapping
  @RegistrantOnly
  Registered register(@PathVariable String subject, @RequestBody RegistrationForm form) {
    return registration.register(subject, form);
  }

  /** A login that is a member. */
  record Registrant(String account, long number) {
    static Registrant of(Registered registered) {
      return new Registrant(registered.account(), registered.number());
    }
  }
}
