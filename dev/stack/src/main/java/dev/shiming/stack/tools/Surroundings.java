package dev.shiming.stack.tools;

import dev.shiming.stack.demonstration.ServiceAddresses;
import dev.shiming.stack.drive.OneTimeCodes;
import dev.shiming.stack.drive.SiteAddresses;
import dev.shiming.stack.drive.SiteDrive;
import java.net.URI;
import java.util.Map;

/** The site that the tools work on, as the environment names it. */
record Surroundings(Map<String, String> environment) {

  SiteAddresses people() {
    return new SiteAddresses(
        address("SHIMING_SITE"), address("SHIMING_ISSUER"), address("SHIMING_SANDBOX"));
  }

  /** Somebody of the staff, whose one-time code is in the environment or at the sandbox. */
  SiteDrive staff() {
    var code = environment.getOrDefault("SHIMING_CODE", "");
    return code.isBlank()
        ? new SiteDrive(people())
        : SiteDrive.withCodes(people(), OneTimeCodes.typed(code.strip()));
  }

  ServiceAddresses services() {
    return new ServiceAddresses(
        address("SHIMING_ACCOUNT_SERVICE"),
        address("SHIMING_FORUM_SERVICE"),
        address("SHIMING_COMMENT_SERVICE"));
  }

  String clientSecret() {
    return needed("SHIMING_WEB_CLIENT_SECRET");
  }

  /** The password of the person in whose name a tool works. */
  String password() {
    return needed("SHIMING_PASSWORD");
  }

  /** Opens what stands for this machine's own addresses in a container. */
  void openTunnels() {
    for (var tunnel : environment.getOrDefault("SHIMING_TUNNELS", "").split(" ", -1)) {
      var parts = tunnel.split("=", 2);
      var from = URI.create(parts[0]);
      if (parts.length == 2 && "localhost".equals(from.getHost())) {
        Tunnel.open(from.getPort(), URI.create(parts[1]));
      }
    }
  }

  private URI address(String name) {
    return URI.create(needed(name));
  }

  private String needed(String name) {
    var value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new IllegalStateException(name + " is not set");
    }
    return value;
  }
}
