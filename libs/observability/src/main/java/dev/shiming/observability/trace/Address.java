package dev.shiming.observability.trace;

/** The part of an address that names a page or a text; what people type stands behind it. */
final class Address {

  private Address() {}

  static String path(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '?' || c == '#' || c == ';') {
        return address.substring(0, i);
      }
    }
    return address;
  }
}
