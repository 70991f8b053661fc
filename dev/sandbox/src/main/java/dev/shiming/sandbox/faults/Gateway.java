package dev.shiming.sandbox.faults;

import java.util.Arrays;
import java.util.Optional;

/** The gateways to the outside world, by the name they have in addresses. */
public enum Gateway {
  SMS("sms"),
  CARRIER("carrier"),
  IDENTITY("identity"),
  NETWORK_IDENTITY("network-identity"),
  REGISTRY("registry");

  private final String slug;

  Gateway(String slug) {
    this.slug = slug;
  }

  public String slug() {
    return slug;
  }

  static Optional<Gateway> named(String slug) {
    return Arrays.stream(values()).filter(gateway -> gateway.slug.equals(slug)).findFirst();
  }

  static Optional<Gateway> serving(String path) {
    return Arrays.stream(values())
        .filter(gateway -> path.startsWith("/" + gateway.slug + "/"))
        .findFirst();
  }
}
