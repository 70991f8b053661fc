package dev.shiming.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Tells Keycloak the language of the page each time, because without it Keycloak falls back to its
 * own, opens its registration page, or one for members to verify again, when that was asked for,
 * and asks for a second factor.
 */
@Component
class SignInRequests implements OAuth2AuthorizationRequestResolver {

  static final String PATH = "/oauth2/authorization";

  /** The parameter that names an action, here and at Keycloak. */
  static final String ACTION = "kc_action";

  /** What a member may begin from here. */
  static final Set<String> ACTIONS =
      Set.of(
          "verify-identity:phone",
          "verify-identity:identity-number",
          "verify-identity:network-number",
          "change-phone");

  private final DefaultOAuth2AuthorizationRequestResolver usual;
  private final LocaleResolver languages;

  SignInRequests(ClientRegistrationRepository registrations, LocaleResolver languages) {
    this.usual = new DefaultOAuth2AuthorizationRequestResolver(registrations, PATH);
    this.usual.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    this.languages = languages;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return spoken(usual.resolve(request), request);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
    return spoken(usual.resolve(request, client), request);
  }

  private @Nullable OAuth2AuthorizationRequest spoken(
      @Nullable OAuth2AuthorizationRequest plain, HttpServletRequest request) {
    if (plain == null) {
      return null;
    }
    var more = new LinkedHashMap<String, Object>(plain.getAdditionalParameters());
    var chinese = "zh".equals(languages.resolveLocale(request).getLanguage());
    more.put("ui_locales", chinese ? "zh-Hans" : "en");
    if (SecondFactor.LEVEL.equals(request.getParameter(SecondFactor.PARAMETER))) {
      more.put("acr_values", SecondFactor.LEVEL);
    }
    if ("create".equals(request.getParameter("prompt"))) {
      more.put("prompt", "create");
    }
    var action = request.getParameter(ACTION);
    if (action != null && ACTIONS.contains(action)) {
      more.put(ACTION, action);
    }
    return OAuth2AuthorizationRequest.from(plain).additionalParameters(more).build();
  }
}
