package dev.shiming.web.session;

import dev.shiming.web.SiteSettings;
import dev.shiming.web.service.OwnToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * web's own token, by its secret. It is kept apart from the registration of people, so that nobody
 * can begin a sign-in with it.
 */
@Component
class WebToken implements OwnToken {

  private static final String ID = "web";

  private final OAuth2AuthorizedClientManager manager;

  WebToken(SiteSettings settings, RestClient tokenCalls, Clock clock) {
    var registrations =
        new InMemoryClientRegistrationRepository(
            ClientRegistration.withRegistrationId(ID)
                .clientId(settings.webClientId())
                .clientSecret(settings.webClientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(settings.keycloakInternal() + "/protocol/openid-connect/token")
                .build());
    var calls = new RestClientClientCredentialsTokenResponseClient();
    calls.setRestClient(tokenCalls);
    var own =
        new AuthorizedClientServiceOAuth2AuthorizedClientManager(
            registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
    own.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder()
            .clientCredentials(
                asking ->
                    asking
                        .accessTokenResponseClient(calls)
                        .clockSkew(Duration.ofSeconds(30))
                        .clock(clock))
            .build());
    this.manager = own;
  }

  @Override
  public Optional<String> current() {
    try {
      var client =
          manager.authorize(
              OAuth2AuthorizeRequest.withClientRegistrationId(ID).principal(ID).build());
      return Optional.ofNullable(client).map(known -> known.getAccessToken().getTokenValue());
    } catch (OAuth2AuthorizationException keycloakDown) {
      return Optional.empty();
    }
  }
}
