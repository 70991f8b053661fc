package dev.shiming.account.proof;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The origin of proofs: a port of its own on which nothing else answers. A ticket is the right to
 * one act there; no session, no token and no other page of the site reaches it.
 */
@Configuration(proxyBeanMethods = false)
class ProofOrigin {

  private static final String POLICY =
      "default-src 'none'; sandbox; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

  @Bean
  ReviewSeal reviewSeal(ProofSettings settings) throws GeneralSecurityException {
    try {
      return ReviewSeal.of(Files.readString(settings.key()));
    } catch (IOException cause) {
      throw new IllegalStateException("SHIMING_REVIEW_KEY names no readable file", cause);
    }
  }

  @Bean
  Connector proofConnector(@Value("${shiming.proof.port}") int port) {
    var connector = new Connector();
    connector.setPort(port);
    return connector;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> proofPort(Connector proofConnector) {
    return factory -> factory.addAdditionalConnectors(proofConnector);
  }

  @Bean
  @Order(1)
  SecurityFilterChain proofSecurity(HttpSecurity http, Connector proofConnector) {
    return http.securityMatcher(request -> request.getLocalPort() == proofConnector.getLocalPort())
        .csrf(c -> c.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            r ->
                r.dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/proofs/{ticket}"),
                        PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/proofs/{ticket}"))
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .headers(
            h ->
                h.contentSecurityPolicy(c -> c.policyDirectives(POLICY))
                    .referrerPolicy(
                        p ->
                            p.policy(
                                org.springframework.security.web.header.writers
                                    .ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)))
        .build();
  }
}
