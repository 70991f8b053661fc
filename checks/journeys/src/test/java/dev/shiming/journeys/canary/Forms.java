package dev.shiming.journeys.canary;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** All shapes in which a leaked value could hide, as bytes to look for. */
final class Forms {

  /** Fewer bytes than these turn up by chance. */
  private static final int SHORTEST = BytePatterns.BEGINNING;

  private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256");

  private final Map<String, byte[]> all = new LinkedHashMap<>();

  private Forms() {}

  /** Forms of one value, each by a name that says what was found. */
  static Map<String, byte[]> of(Canary canary) {
    var forms = new Forms();
    for (var writing : writings(canary).entrySet()) {
      forms.add(writing.getKey(), writing.getValue());
    }
    return forms.all;
  }

  /** The ways in which people and programmes write the value down. */
  static Map<String, String> writings(Canary canary) {
    var writings = new LinkedHashMap<String, String>();
    var value = canary.value();
    writings.put("plain", value);
    switch (canary.kind()) {
      case PHONE -> {
        writings.put("international", "+86" + value);
        writings.put("with 86", "86" + value);
        writings.put("spaced", grouped(value, " ", 3, 4, 4));
        writings.put("dashed", grouped(value, "-", 3, 4, 4));
      }
      case NUMBER -> {
        writings.put("small x", value.toLowerCase(Locale.ROOT));
        writings.put("spaced", grouped(value, " ", 6, 8, 4));
        writings.put("spaced small x", grouped(value.toLowerCase(Locale.ROOT), " ", 6, 8, 4));
        writings.put("dashed", grouped(value, "-", 6, 8, 4));
      }
      case NETWORK_NUMBER -> {
        writings.put("small", value.toLowerCase(Locale.ROOT));
        writings.put("digits", value.substring(2));
        writings.put("spaced", grouped(value, " ", 2, 4, 4, 4, 4));
      }
      case NAME -> writings.put("spaced", String.join(" ", value.split("")));
    }
    return writings;
  }

  private static String grouped(String value, String gap, int... lengths) {
    var groups = new ArrayList<String>();
    var at = 0;
    for (var length : lengths) {
      groups.add(value.substring(at, Math.min(value.length(), at + length)));
      at += length;
    }
    return String.join(gap, groups);
  }

  private void add(String name, String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    put(name, utf8);
    put(name + " reversed", bytes(new StringBuilder(text).reverse().toString()));
    put(name + " UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE));
    put(name + " UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE));
    put(name + " GB18030", text.getBytes(Charset.forName("GB18030")));
    put(name + " URL", bytes(URLEncoder.encode(text, StandardCharsets.UTF_8)));
    put(
        name + " URL small",
        bytes(URLEncoder.encode(text, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT)));
    put(name + " URL twice", bytes(encodedTwice(text)));
    put(name + " HTML decimal", bytes(each(text, "&#%d;")));
    put(name + " HTML hex", bytes(each(text, "&#x%x;")));
    put(name + " HTML HEX", bytes(each(text, "&#x%X;")));
    put(name + " JSON", bytes(each(text, "\\u%04x")));
    put(name + " JSON HEX", bytes(each(text, "\\u%04X")));
    put(name + " JSON non-ASCII", bytes(nonAscii(text)));
    put(name + " hex", bytes(HexFormat.of().formatHex(utf8)));
    put(name + " HEX", bytes(HexFormat.of().withUpperCase().formatHex(utf8)));
    for (var shift = 0; shift < 3; shift++) {
      var inner = base64Inside(utf8, shift);
      put(name + " base64 at " + shift, bytes(inner));
      put(name + " base64url at " + shift, bytes(inner.replace('+', '-').replace('/', '_')));
    }
    for (var digest : DIGESTS) {
      hashed(name + " " + digest, digest(digest, utf8));
    }
  }

  private void hashed(String name, byte[] hash) {
    put(name, hash);
    put(name + " hex", bytes(HexFormat.of().formatHex(hash)));
    put(name + " HEX", bytes(HexFormat.of().withUpperCase().formatHex(hash)));
    var base64 = Base64.getEncoder().withoutPadding().encodeToString(hash);
    put(name + " base64", bytes(base64));
    put(name + " base64url", bytes(base64.replace('+', '-').replace('/', '_')));
  }

  private void put(String name, byte[] form) {
    if (form.length >= SHORTEST) {
      all.put(name, form);
    }
  }

  /** The characters of base64 that depend on the value alone when it begins so far into a group. */
  private static String base64Inside(byte[] value, int shift) {
    var padded = new ByteArrayOutputStream();
    padded.writeBytes(new byte[shift]);
    padded.writeBytes(value);
    var text = Base64.getEncoder().withoutPadding().encodeToString(padded.toByteArray());
    var begin = (shift * 8 + 5) / 6;
    var end = (shift + value.length) * 8 / 6;
    return text.substring(begin, end);
  }

  private static String encodedTwice(String text) {
    return URLEncoder.encode(
        URLEncoder.encode(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static String each(String text, String format) {
    return text.chars().mapToObj(c -> String.format(format, c)).collect(Collectors.joining());
  }

  private static String nonAscii(String text) {
    return text.chars()
        .mapToObj(c -> c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c))
        .collect(Collectors.joining());
  }

  private static byte[] digest(String algorithm, byte[] value) {
    try {
      return MessageDigest.getInstance(algorithm).digest(value);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
