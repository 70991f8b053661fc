package dev.shiming.kit.security;

import dev.shiming.kit.problem.Denied;
import dev.shiming.kit.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Resource server of the realm; anything that is not an endpoint with a rule of its own is refused.
 */
@AutoConfiguration
@EnableMethodSecurity
class SecurityAutoConfiguration {

  @Bean
  SecurityFilterChain apiSecurity(HttpSecurity http, ProblemWriter problems) {
    AuthenticationEntryPoint signInNeeded =
        (request, response, cause) -> problems.write(response, Denied.to(null));
    AccessDeniedHandler notAllowed =
        (request, response, cause) ->
            problems.write(
                response, Denied.to(SecurityContextHolder.getContext().getAuthentication()));
    return http.csrf(c -> c.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            r ->
                // below /actuator there is something on the management port only
                r.requestMatchers("/actuator/**", "/v3/api-docs/**")
                    .permitAll()
                    .requestMatchers("/api/**", "/registrations/**", "/error")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .oauth2ResourceServer(
            o ->
                o.jwt(j -> j.jwtAuthenticationConverter(authorities()))
                    .authenticationEntryPoint(signInNeeded)
                    .accessDeniedHandler(notAllowed))
        .exceptionHandling(
            e -> e.authenticationEntryPoint(signInNeeded).accessDeniedHandler(notAllowed))
        .build();
  }

  @Bean
  AccessRules accessRules(RequestMappingHandlerMapping requestMappingHandlerMapping) {
    return new AccessRules(requestMappingHandlerMapping);
  }

  static JwtAuthenticationConverter authorities() {
    var converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(new Powers());
    return converter;
  }
}
