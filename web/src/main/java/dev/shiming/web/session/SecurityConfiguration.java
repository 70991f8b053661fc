package dev.shiming.web.session;

import dev.shiming.web.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** One chain for the whole site: the gate, sign-in and sign-out, and the headers. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  SecurityFilterChain site(
      HttpSecurity http,
      SiteSettings settings,
      SignInRequests requests,
      RestClientAuthorizationCodeTokenResponseClient codeExchange,
      Members members,
      SignedIn signedIn,
      Refusals refusals,
      Parking parking,
      OwnSite ownSite) {
    return http.authorizeHttpRequests(
            gate ->
                gate.dispatcherTypeMatchers(
                        jakarta.servlet.DispatcherType.ERROR,
                        jakarta.servlet.DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(Gate.OPEN, Gate.TOKENLESS)
                    .permitAll()
                    .requestMatchers(Gate.REGISTRAR)
                    .hasAnyRole(Gate.REGISTRARS.toArray(String[]::new))
                    .requestMatchers(Gate.AUDITOR)
                    .hasAnyRole(Gate.AUDITORS.toArray(String[]::new))
                    .requestMatchers(Gate.REVIEWER)
                    .hasAnyRole(Gate.REVIEWERS.toArray(String[]::new))
                    .requestMatchers(Gate.MODERATOR)
                    .hasAnyRole(Gate.MODERATORS.toArray(String[]::new))
                    .requestMatchers(Gate.MEMBER)
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .oauth2Login(
            login ->
                login
                    .authorizationEndpoint(start -> start.authorizationRequestResolver(requests))
                    .tokenEndpoint(end -> end.accessTokenResponseClient(codeExchange))
                    .userInfoEndpoint(person -> person.oidcUserService(members))
                    .loginPage("/login")
                    .successHandler(signedIn)
                    .failureHandler(signedIn))
        .logout(
            logout ->
                logout.logoutUrl("/logout").deleteCookies("SHIMING").logoutSuccessHandler(signedIn))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .addFilterBefore(new ParkingFilter(parking, ownSite), CsrfFilter.class)
        .addFilterBefore(new FileFormFilter(), CsrfFilter.class)
        .addFilterBefore(new TokenlessFilter(ownSite), CsrfFilter.class)
        .headers(
            headers ->
                headers
                    .cacheControl(usual -> usual.disable())
                    .addHeaderWriter(new CachingHeader())
                    .contentSecurityPolicy(policy -> policy.policyDirectives(policy(settings)))
                    .referrerPolicy(
                        policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                    .permissionsPolicyHeader(
                        policy ->
                            policy.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"))
                    .crossOriginOpenerPolicy(
                        policy ->
                            policy.policy(
                                org.springframework.security.web.header.writers
                                    .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                                    .SAME_ORIGIN)))
        .build();
  }

  /**
   * Forms may lead to Keycloak because signing out and an expired session redirect there, and to
   * the origin of proofs, which takes files from applicants and gives them to reviewers.
   */
  static String policy(SiteSettings settings) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; "
        + "font-src 'none'; manifest-src 'self'; form-action 'self' "
        + settings.keycloakOrigin()
        + " "
        + settings.proofOrigin()
        + "; frame-ancestors 'none'; base-uri 'none'";
  }
}
