package dev.shiming.kit.security;

import dev.shiming.kit.problem.Denied;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token lets its bearer do. The powers of staff count only after a second factor, which
 * Keycloak says by the level of authentication ({@code acr}); without it staff are members.
 */
final class Powers implements Converter<Jwt, Collection<GrantedAuthority>> {

  private static final Set<String> STAFF =
      Set.of("moderator", "reviewer", "identity-officer", "auditor", "administrator");
  private static final String SECOND_FACTOR = "2";
  private static final String REGISTRATION = "registration";

  @Override
  public Collection<GrantedAuthority> convert(Jwt token) {
    if (REGISTRATION.equals(token.getClaimAsString("scope"))) {
      return List.of(new SimpleGrantedAuthority("SCOPE_" + REGISTRATION));
    }
    boolean proved = SECOND_FACTOR.equals(token.getClaimAsString("acr"));
    return roles(token).stream().map(role -> power(role, proved)).distinct().toList();
  }

  private static GrantedAuthority power(String role, boolean proved) {
    return proved || !STAFF.contains(role)
        ? new SimpleGrantedAuthority("ROLE_" + role)
        : Denied.WITHHELD;
  }

  private static List<String> roles(Jwt token) {
    @Nullable List<String> roles = token.getClaimAsStringList("roles");
    return roles == null ? List.of() : roles;
  }
}
