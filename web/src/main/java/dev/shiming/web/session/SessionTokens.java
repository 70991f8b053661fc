package dev.shiming.web.session;

import dev.shiming.web.service.AccessTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * The signed-in person's access token, renewed shortly before it expires, once per session at a
 * time.
 */
@Component
class SessionTokens implements AccessTokens {

  private static final String TOKEN = SessionTokens.class.getName();

  private final OAuth2AuthorizedClientManager manager;
  private final OAuth2AuthorizedClientRepository clients;
  private final Clock clock;

  SessionTokens(
      OAuth2AuthorizedClientManager manager,
      OAuth2AuthorizedClientRepository clients,
      Clock clock) {
    this.manager = manager;
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public Optional<String> current() {
    var person = SecurityContextHolder.getContext().getAuthentication();
    if (!(person instanceof OAuth2AuthenticationToken)
        || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) {
      return Optional.empty();
    }
    var request = web.getRequest();
    if (request.getAttribute(TOKEN) instanceof String known) {
      return Optional.of(known);
    }
    var token = renewed(person, request, web.getResponse());
    token.ifPresent(value -> request.setAttribute(TOKEN, value));
    return token;
  }

  private Optional<String> renewed(
      Authentication person, HttpServletRequest request, @Nullable HttpServletResponse response) {
    var session = request.getSession(false);
    if (session == null) {
      throw new SignInAgain(null);
    }
    synchronized (WebUtils.getSessionMutex(session)) {
      OAuth2AuthorizedClient held =
          clients.loadAuthorizedClient(SignInRegistration.ID, person, request);
      if (held == null) {
        throw new SignInAgain(null);
      }
      try {
        var client =
            manager.authorize(
                OAuth2AuthorizeRequest.withAuthorizedClient(held)
                    .principal(person)
                    .attribute(HttpServletRequest.class.getName(), request)
                    .attributes(
                        attributes -> {
                          if (response != null) {
                            attributes.put(HttpServletResponse.class.getName(), response);
                          }
                        })
                    .build());
        return usable(client == null ? held : client);
      } catch (ClientAuthorizationException refused) {
        if ("invalid_grant".equals(refused.getError().getErrorCode())) {
          throw new SignInAgain(refused);
        }
        return usable(held);
      } catch (OAuth2AuthorizationException keycloakDown) {
        return usable(held);
      }
    }
  }

  /** A token that has run out is left away: reading goes on without it, writing asks to sign in. */
  private Optional<String> usable(OAuth2AuthorizedClient client) {
    var token = client.getAccessToken();
    var end = token.getExpiresAt();
    return end == null || clock.instant().isBefore(end)
        ? Optional.of(token.getTokenValue())
        : Optional.empty();
  }
}
