package dev.shiming.kit.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who asks: a reader without an account, or the account that the token names. */
public record Viewer(@Nullable String account, boolean moderator) {

  public static final Viewer READER = new Viewer(null, false);

  /** The caller of the request at hand. */
  public static Viewer current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  static Viewer of(@Nullable Authentication authentication) {
    if (!(authentication instanceof JwtAuthenticationToken token)) {
      return READER;
    }
    boolean moderator =
        token.getAuthorities().stream().anyMatch(a -> "ROLE_moderator".equals(a.getAuthority()));
    return new Viewer(token.getName(), moderator);
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
