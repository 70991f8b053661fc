package dev.shiming.sandbox.authenticator;

import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Sets the authenticator up, for drives by PUT and for people by a form, and shows its codes. */
@RestController
class AuthenticatorController {

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9_-]{3,32}");
  private static final Pattern BASE32 = Pattern.compile("[A-Z2-7 ]{16,128}=*");

  private final Authenticator authenticator;

  AuthenticatorController(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  @PutMapping("/authenticator/{login}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@PathVariable String login, @RequestBody Entry entry) {
    take(login, entry.secret());
  }

  @PostMapping(path = "/authenticator", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Void> post(Typed typed) {
    take(typed.login() == null ? "" : typed.login().strip(), typed.secret());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/#authenticator"))
        .build();
  }

  @GetMapping("/authenticator/{login}")
  Authenticator.Shown show(@PathVariable String login) {
    return authenticator
        .code(login, Instant.now())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void take(String login, @Nullable String secret) {
    String typed = secret == null ? "" : secret.strip().toUpperCase(java.util.Locale.ROOT);
    if (!LOGIN.matcher(login).matches() || !BASE32.matcher(typed).matches()) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    authenticator.take(login, typed);
  }

  /** A secret in the letters of base 32, with or without blanks. */
  record Entry(@Nullable String secret) {}

  /** What a person typed off Keycloak's page. */
  record Typed(@Nullable String login, @Nullable String secret) {}
}
