package dev.shiming.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a person lands after signing in, after failing to, and after signing out. */
@Component
class SignedIn
    implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutSuccessHandler {

  private static final Logger log = LoggerFactory.getLogger(SignedIn.class);
  private static final Duration IDLE = Duration.ofMinutes(30);

  private final Keycloak keycloak;
  private final OidcClientInitiatedLogoutSuccessHandler everywhere;

  SignedIn(
      Keycloak keycloak,
      ClientRegistrationRepository registrations,
      dev.shiming.web.SiteSettings settings) {
    this.keycloak = keycloak;
    this.everywhere = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    this.everywhere.setPostLogoutRedirectUri(settings.site() + "/");
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException {
    var session = request.getSession();
    session.setMaxInactiveInterval((int) IDLE.toSeconds());
    ActionOutcome.keep(request, session);
    var back = session.getAttribute(SignInController.BACK);
    session.removeAttribute(SignInController.BACK);
    var asked = session.getAttribute(SignInController.LEVEL) != null;
    session.removeAttribute(SignInController.LEVEL);
    if (asked && SecondFactor.missing(person)) {
      response.sendRedirect("/sign-in/failed");
      return;
    }
    response.sendRedirect(Back.local(back instanceof String page ? page : null));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    var code =
        cause instanceof OAuth2AuthenticationException named
            ? named.getError().getErrorCode()
            : "other";
    log.warn("A sign-in did not finish: {}", code);
    response.sendRedirect(keycloak.answers() ? "/sign-in/failed" : "/sign-in/unavailable");
  }

  /** Keycloak's session ends too; when it does not answer, at least this one has ended. */
  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @org.jspecify.annotations.Nullable Authentication person)
      throws IOException {
    try {
      if (person != null && keycloak.answers()) {
        everywhere.onLogoutSuccess(request, response, person);
        return;
      }
    } catch (jakarta.servlet.ServletException unexpected) {
      throw new IOException(unexpected);
    }
    response.sendRedirect(person == null ? "/" : "/sign-in/unavailable");
  }
}
