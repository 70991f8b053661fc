package dev.shiming.web.reader;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What tells one visitor from another for the moment of a request. It is kept nowhere. */
record Visitor(String address, String program) {

  /** Half of an IPv6 address is the household's, and it picks the other half anew each day. */
  private static final int HOUSEHOLD = 8;

  byte[] network() {
    try {
      var known = InetAddress.ofLiteral(address);
      return known instanceof Inet6Address
          ? Arrays.copyOf(known.getAddress(), HOUSEHOLD)
          : known.getAddress();
    } catch (IllegalArgumentException nameOfAProxy) {
      return address.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Nothing that could end up in a log. */
  @Override
  public String toString() {
    return "a visitor";
  }
}
