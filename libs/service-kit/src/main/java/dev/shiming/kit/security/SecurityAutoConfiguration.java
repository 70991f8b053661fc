package dev.shiming.kit.security;

import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.problem.ProblemWriter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
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
        (request, response, cause) ->
            problems.write(response, new Problem(HttpStatus.UNAUTHORIZED, "sign-in.needed"));
    AccessDeniedHandler notAllowed =
        (request, response, cause) ->
            problems.write(response, new Problem(HttpStatus.FORBIDDEN, "not-allowed"));
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
    converter.setJwtGrantedAuthoritiesConverter(
        jwt -> {
          List<GrantedAuthority> granted = new ArrayList<>();
          roles(jwt).forEach(role -> granted.add(new SimpleGrantedAuthority("ROLE_" + role)));
          if ("registration".equals(jwt.getClaimAsString("scope"))) {
            granted.clear();
            granted.add(new SimpleGrantedAuthority("SCOPE_registration"));
          }
          return granted;
        });
    return converter;
  }

  private static List<String> roles(Jwt jwt) {
    List<String> roles = jwt.getClaimAsStringList("roles");
    return roles == null ? List.of() : roles;
  }
}
