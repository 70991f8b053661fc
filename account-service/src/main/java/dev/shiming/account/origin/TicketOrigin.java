package dev.shiming.account.origin;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The origin: a port of its own on which nothing but the acts of tickets answers. No session, no
 * token and no other page of the site reaches it.
 */
@Configuration(proxyBeanMethods = false)
class TicketOrigin {

  private static final String POLICY =
      "default-src 'none'; sandbox; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

  @Bean
  Connector ticketConnector(@Value("${shiming.proof.port}") int port) {
    var connector = new Connector();
    connector.setPort(port);
    return connector;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> ticketPort(Connector ticketConnector) {
    return factory -> factory.addAdditionalConnectors(ticketConnector);
  }

  @Bean
  @Order(1)
  SecurityFilterChain ticketSecurity(HttpSecurity http, Connector ticketConnector) {
    return http.securityMatcher(request -> request.getLocalPort() == ticketConnector.getLocalPort())
        .csrf(c -> c.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            r ->
                r.dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(acts())
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

  private static RequestMatcher[] acts() {
    return Arrays.stream(Act.values()).map(Act::requests).toArray(RequestMatcher[]::new);
  }
}
