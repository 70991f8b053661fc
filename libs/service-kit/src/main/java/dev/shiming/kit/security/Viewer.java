package dev.shiming.kit.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who asks: a reader without an account, or the account that the token names, with its roles. */
public record Viewer(@Nullable String account, Set<String> roles) {

  public static final Viewer READER = new Viewer(null, Set.of());

  private static final String ROLE = "ROLE_";

  public Viewer {
    roles = Set.copyOf(roles);
  }

  /** The caller of the request at hand. */
  public static Viewer current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  static Viewer of(@Nullable Authentication authentication) {
    if (!(authentication instanceof JwtAuthenticationToken token)) {
      return READER;
    }
    return new Viewer(
        token.getName(),
        AuthorityUtils.authorityListToSet(token.getAuthorities()).stream()
            .filter(authority -> authority.startsWith(ROLE))
            .map(authority -> authority.substring(ROLE.length()))
            .collect(Collectors.toSet()));
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  public boolean moderator() {
    return has("moderator");
  }

  public boolean is(String otherAccount) {
    return otherAccount.equals(account);
  }

  /** The account, for endpoints that members only reach. */
  public String member() {
    return Optional.ofNullable(account).orElseThrow(() -> new IllegalStateException("no member"));
  }

  /** The account as an SQL parameter: an id that no row has where nobody is signed in. */
  public String accountOrNone() {
    return account == null ? "" : account;
  }
}
