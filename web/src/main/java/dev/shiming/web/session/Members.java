package dev.shiming.web.session;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Who signed in: a subject and its roles, from the tokens that Keycloak handed over itself. The
 * name a person logs in with is never asked for.
 */
@Component
class Members implements OAuth2UserService<OidcUserRequest, OidcUser> {

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var level = request.getIdToken().getAuthenticationContextClass();
    Set<GrantedAuthority> roles = new LinkedHashSet<>();
    grant(roles, level, request.getIdToken().getClaimAsStringList("roles"));
    grant(roles, level, rolesIn(request.getAccessToken().getTokenValue()));
    return new DefaultOidcUser(roles, request.getIdToken(), "sub");
  }

  private static void grant(
      Set<GrantedAuthority> roles, @Nullable String level, @Nullable Collection<String> names) {
    if (names != null) {
      names.forEach(name -> roles.add(SecondFactor.authority(name, level)));
    }
  }

  /**
   * The access token came from Keycloak in the same answer; the services check its signature anew.
   */
  private static List<String> rolesIn(String token) {
    try {
      var roles = SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("roles");
      return roles == null ? List.of() : roles;
    } catch (ParseException opaque) {
      return List.of();
    }
  }
}
