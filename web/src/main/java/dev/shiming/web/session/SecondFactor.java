package dev.shiming.web.session;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The second factor of staff. Their powers count only where Keycloak says that it asked for one
 * ({@code acr} 2); until then a session knows which roles wait, and the services withhold them too.
 */
final class SecondFactor {

  /** The level of authentication, in Keycloak's words and in the address of the sign-in. */
  static final String LEVEL = "2";

  static final String PARAMETER = "level";

  private static final Set<String> STAFF =
      Set.of("moderator", "reviewer", "identity-officer", "auditor", "administrator");
  private static final String WITHHELD = "WITHHELD_";

  private SecondFactor() {}

  /** What a role is worth in a session of this level. */
  static GrantedAuthority authority(String role, @Nullable String level) {
    boolean counts = LEVEL.equals(level) || !STAFF.contains(role);
    return new SimpleGrantedAuthority((counts ? "ROLE_" : WITHHELD) + role);
  }

  /** Whether the person has a role whose powers wait. */
  static boolean missing(@Nullable Authentication person) {
    return person != null
        && person.getAuthorities().stream()
            .anyMatch(authority -> String.valueOf(authority.getAuthority()).startsWith(WITHHELD));
  }

  /** Whether one of these roles waits. */
  static boolean wouldGive(@Nullable Authentication person, Collection<String> roles) {
    return person != null
        && roles.stream()
            .map(role -> new SimpleGrantedAuthority(WITHHELD + role))
            .anyMatch(person.getAuthorities()::contains);
  }

  /** The address that asks for it and comes back. */
  static String signIn(String back) {
    return ParkingFilter.signIn(back) + "&" + PARAMETER + "=" + LEVEL;
  }
}
