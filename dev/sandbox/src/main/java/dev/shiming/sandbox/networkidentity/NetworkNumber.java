package dev.shiming.sandbox.networkidentity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A network identity number: NW and sixteen digits, the last by Luhn's rule. */
record NetworkNumber(String text) {

  private static final Pattern SHAPE = Pattern.compile("NW\\d{16}");

  boolean valid() {
    return SHAPE.matcher(text).matches() && luhn() % 10 == 0;
  }

  /** Numbers ending in 14 belong to children under fourteen. */
  boolean ofAdult14() {
    return !text.endsWith("14");
  }

  /** What the service calls the person towards the site: always the same for one number. */
  String pseudonym() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(("network-identity:" + text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private int luhn() {
    var sum = 0;
    for (var fromRight = 0; fromRight < 16; fromRight++) {
      var digit = Character.digit(text.charAt(text.length() - 1 - fromRight), 10);
      var weighted = fromRight % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum;
  }
}
