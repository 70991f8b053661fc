package dev.shiming.web.session;

import dev.shiming.web.SiteSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * web as a client of Keycloak, written out by hand: discovery would keep web from starting while
 * Keycloak is down, and browsers and web may reach Keycloak at different addresses.
 */
@Configuration(proxyBeanMethods = false)
class SignInRegistration {

  static final String ID = "shiming";

  @Bean
  ClientRegistrationRepository clientRegistrations(SiteSettings settings) {
    var browser = settings.issuer() + "/protocol/openid-connect";
    var internal = settings.keycloakInternal() + "/protocol/openid-connect";
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(ID)
            .clientId(settings.webClientId())
            .clientSecret(settings.webClientSecret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(settings.site() + "/login/oauth2/code/" + ID)
            .scope("openid")
            .authorizationUri(browser + "/auth")
            .tokenUri(internal + "/token")
            .jwkSetUri(internal + "/certs")
            .issuerUri(settings.issuer().toString())
            .userNameAttributeName("sub")
            .providerConfigurationMetadata(Map.of("end_session_endpoint", browser + "/logout"))
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .build());
  }

  /** In the session and nowhere else: signing out in one browser leaves another one alone. */
  @Bean
  OAuth2AuthorizedClientRepository authorizedClients() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  RestClient tokenCalls() {
    return RestClient.builder()
        .requestFactory(requests())
        .configureMessageConverters(
            converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  @Bean
  RestClientAuthorizationCodeTokenResponseClient codeExchange(RestClient tokenCalls) {
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(tokenCalls);
    return client;
  }

  @Bean
  OAuth2AuthorizedClientManager authorizedClientManager(
      ClientRegistrationRepository registrations,
      OAuth2AuthorizedClientRepository clients,
      RestClient tokenCalls,
      Clock clock) {
    var refreshing = new RestClientRefreshTokenTokenResponseClient();
    refreshing.setRestClient(tokenCalls);
    var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder()
            .authorizationCode()
            .refreshToken(
                refresh ->
                    refresh
                        .accessTokenResponseClient(refreshing)
                        .clockSkew(Duration.ofSeconds(30))
                        .clock(clock))
            .build());
    manager.setAuthorizationFailureHandler((failure, person, attributes) -> {});
    return manager;
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  static ClientHttpRequestFactory requests() {
    return ClientHttpRequestFactoryBuilder.jdk()
        .build(
            HttpClientSettings.defaults()
                .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(3)));
  }
}
