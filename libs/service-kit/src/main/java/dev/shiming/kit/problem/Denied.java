package dev.shiming.kit.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Why a caller may not, so that they know what would help. */
public final class Denied {

  /** Stands for the powers of staff that wait for a second factor. */
  public static final GrantedAuthority WITHHELD = new SimpleGrantedAuthority("WITHHELD_staff");

  private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

  private Denied() {}

  /**
   * 401 {@code sign-in.needed} for who is not signed in, 403 {@code second-factor.needed} for staff
   * who typed a password only, else 403 {@code not-allowed}.
   */
  public static Problem to(@Nullable Authentication caller) {
    if (caller == null || TRUST.isAnonymous(caller)) {
      return new Problem(HttpStatus.UNAUTHORIZED, "sign-in.needed");
    }
    return new Problem(
        HttpStatus.FORBIDDEN,
        caller.getAuthorities().contains(WITHHELD) ? "second-factor.needed" : "not-allowed");
  }
}
