package dev.shiming.web.standin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * People who come to the site in tests, with tokens in their session as a real sign-in leaves them.
 */
public final class Visitors {

  private static final String WITHHELD = "WITHHELD_";

  private Visitors() {}

  public static RequestPostProcessor member() {
    return signedIn(StandIn.MEMBER, Instant.now().plusSeconds(300), "member");
  }

  /** Another one. */
  public static RequestPostProcessor member(String subject) {
    return signedIn(subject, Instant.now().plusSeconds(300), "member");
  }

  public static RequestPostProcessor moderator() {
    return signedIn(StandIn.MEMBER, Instant.now().plusSeconds(300), "member", "moderator");
  }

  public static RequestPostProcessor reviewer() {
    return signedIn(StandIn.MEMBER, Instant.now().plusSeconds(300), "member", "reviewer");
  }

  /** A member who has these roles as well. */
  public static RequestPostProcessor withRoles(String... roles) {
    var all = Stream.concat(Stream.of("member"), Stream.of(roles)).toArray(String[]::new);
    return signedIn(StandIn.MEMBER, Instant.now().plusSeconds(300), all);
  }

  /** Staff who typed a password and no second factor yet. */
  public static RequestPostProcessor withoutSecondFactor(String role) {
    return signedIn(StandIn.MEMBER, Instant.now().plusSeconds(300), "member", WITHHELD + role);
  }

  /** Somebody whose access token has run out, so that it must be renewed. */
  public static RequestPostProcessor spent() {
    return signedIn(StandIn.MEMBER, Instant.now().minusSeconds(5), "member");
  }

  private static RequestPostProcessor signedIn(String subject, Instant until, String... roles) {
    return request -> {
      var person = person(subject, roles);
      keep(request, new MockHttpServletResponse(), person, until);
      var cookies = new ArrayList<Cookie>();
      if (request.getCookies() != null) {
        cookies.addAll(List.of(request.getCookies()));
      }
      cookies.add(new Cookie("SHIMING", "test"));
      request.setCookies(cookies.toArray(Cookie[]::new));
      return SecurityMockMvcRequestPostProcessors.authentication(person)
          .postProcessRequest(request);
    };
  }

  /** The authentication that a sign-in leaves behind. */
  public static OAuth2AuthenticationToken person(String subject, String... roles) {
    var now = Instant.now();
    var token =
        new OidcIdToken(
            "id", now, now.plusSeconds(300), Map.of("sub", subject, "roles", List.of(roles)));
    var authorities =
        Stream.of(roles)
            .map(role -> role.startsWith(WITHHELD) ? role : "ROLE_" + role)
            .map(SimpleGrantedAuthority::new)
            .toList();
    return new OAuth2AuthenticationToken(
        new DefaultOidcUser(authorities, token, "sub"), authorities, "shiming");
  }

  /** Signs the member in for a day, as they are who came back from Keycloak. */
  public static void enter(
      HttpServletRequest request, HttpServletResponse response, String... roles) {
    var person = person(StandIn.MEMBER, roles);
    request.getSession().setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(person));
    keep(request, response, person, Instant.now().plusSeconds(86_400));
  }

  /** Puts an access token into the session, where a sign-in puts it. */
  public static void keep(
      HttpServletRequest request,
      HttpServletResponse response,
      OAuth2AuthenticationToken person,
      Instant until) {
    var registration =
        WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
            .getBean(ClientRegistrationRepository.class)
            .findByRegistrationId("shiming");
    var access =
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER, "token-of-test", until.minusSeconds(300), until);
    var client =
        new OAuth2AuthorizedClient(
            Objects.requireNonNull(registration),
            person.getName(),
            access,
            new OAuth2RefreshToken("refresh-of-test", until.minusSeconds(300)));
    new HttpSessionOAuth2AuthorizedClientRepository()
        .saveAuthorizedClient(client, person, request, response);
  }
}
