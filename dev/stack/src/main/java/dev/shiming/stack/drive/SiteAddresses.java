package dev.shiming.stack.drive;

import java.net.URI;

/**
 * Where a person and the developer behind them find the parts.
 *
 * @param site the public address of web
 * @param realm the public address of Keycloak's realm, which is the issuer of tokens
 * @param sandbox where messages arrive
 */
public record SiteAddresses(URI site, URI realm, URI sandbox) {

  URI onSite(String path) {
    return site.resolve(path);
  }

  URI openId(String path) {
    return URI.create(realm + "/protocol/openid-connect/" + path);
  }
}
