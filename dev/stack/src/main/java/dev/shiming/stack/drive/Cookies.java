package dev.shiming.stack.drive;

import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The cookies of one browser. Like browsers, and unlike the JDK's own jar, it sends secure cookies
 * to localhost over plain HTTP: Keycloak's are.
 */
final class Cookies {

  private final List<Kept> kept = new ArrayList<>();

  synchronized void keep(URI from, List<String> headers) {
    for (var header : headers) {
      var parts = header.split(";", -1);
      var pair = parts[0].split("=", 2);
      if (pair.length == 2) {
        keep(from, pair[0].strip(), pair[1].strip(), parts);
      }
    }
  }

  synchronized String sentTo(URI address) {
    return kept.stream()
        .filter(cookie -> cookie.goesTo(address))
        .sorted((one, other) -> other.path().length() - one.path().length())
        .map(cookie -> cookie.name() + "=" + cookie.value())
        .collect(Collectors.joining("; "));
  }

  private void keep(URI from, String name, String value, String[] parts) {
    var path = attribute(parts, "path");
    var cookie = new Kept(from.getHost(), path.isEmpty() ? "/" : path, name, value);
    kept.removeIf(cookie::replaces);
    if (!expired(parts)) {
      kept.add(cookie);
    }
  }

  private static boolean expired(String[] parts) {
    var age = attribute(parts, "max-age");
    if (!age.isEmpty()) {
      return Long.parseLong(age) <= 0;
    }
    var expires = attribute(parts, "expires");
    return !expires.isEmpty()
        && HttpCookie.parse("Set-Cookie: gone=1; Expires=" + expires).getFirst().hasExpired();
  }

  private static String attribute(String[] parts, String name) {
    for (var part : parts) {
      var pair = part.split("=", 2);
      if (pair.length == 2 && pair[0].strip().toLowerCase(Locale.ROOT).equals(name)) {
        return pair[1].strip();
      }
    }
    return "";
  }

  private record Kept(String host, String path, String name, String value) {

    boolean goesTo(URI address) {
      var asked = address.getPath().isEmpty() ? "/" : address.getPath();
      var within = asked.equals(path) || asked.startsWith(path.endsWith("/") ? path : path + "/");
      return host.equals(address.getHost()) && within;
    }

    boolean replaces(Kept other) {
      return host.equals(other.host) && path.equals(other.path) && name.equals(other.name);
    }
  }
}
