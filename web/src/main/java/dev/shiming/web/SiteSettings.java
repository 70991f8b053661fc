package dev.shiming.web;

import java.net.URI;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator sets: addresses, the secret of the client, and the names that the law wants in
 * the footer.
 */
@ConfigurationProperties("shiming")
public record SiteSettings(
    URI site,
    URI issuer,
    URI keycloakInternal,
    URI proofOrigin,
    String webClientId,
    String webClientSecret,
    ZoneId zone,
    Operator operator) {

  /** Who runs the site and how to reach them. */
  public record Operator(
      String nameZh, String nameEn, String licence, String reportEmail, String reportPhone) {}

  /** True when browsers reach the site over HTTPS, so that cookies may be marked secure. */
  public boolean secure() {
    return "https".equals(site.getScheme());
  }

  /** The origin of Keycloak as browsers see it. */
  public String keycloakOrigin() {
    return issuer.getScheme() + "://" + issuer.getAuthority();
  }
}
