package dev.shiming.keycloak;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;

/**
 * Who the form came from, for account-service's operation log: the address and port behind the
 * proxies that Keycloak trusts, and the program's name as it states it.
 */
record Browser(String address, int port, @Nullable String program) {

  static Browser of(RequiredActionContext context) {
    var connection = context.getConnection();
    return new Browser(
        connection.getRemoteAddr(),
        connection.getRemotePort(),
        context.getHttpRequest().getHttpHeaders().getHeaderString("User-Agent"));
  }
}
