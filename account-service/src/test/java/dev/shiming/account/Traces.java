package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forms in which a secret could lie somewhere, and every column of every table to look in. */
final class Traces {

  private Traces() {}

  static List<String> of(List<String> secrets) {
    List<String> traces = new ArrayList<>();
    secrets.forEach(secret -> traces.addAll(of(secret)));
    return traces;
  }

  /** A value as text, reversed, in hex, in base 64, and as an unkeyed hash. */
  private static List<String> of(String identity) {
    byte[] bytes = identity.getBytes(StandardCharsets.UTF_8);
    List<String> traces = new ArrayList<>();
    traces.add(identity);
    traces.add(new StringBuilder(identity).reverse().toString());
    traces.add(HexFormat.of().formatHex(bytes));
    traces.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
    for (String hash : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
      try {
        traces.add(HexFormat.of().formatHex(MessageDigest.getInstance(hash).digest(bytes)));
      } catch (java.security.NoSuchAlgorithmException cause) {
        throw new IllegalStateException(cause);
      }
    }
    return traces;
  }

  static List<String> found(List<String> traces, List<String> places) {
    List<String> found = new ArrayList<>();
    for (String place : places) {
      String lower = place.toLowerCase(Locale.ROOT);
      for (String trace : traces) {
        if (lower.contains(trace.toLowerCase(Locale.ROOT))) {
          found.add(trace + " in " + place.substring(0, Math.min(80, place.length())));
        }
      }
    }
    return found;
  }

  /** What lies in the database, each value as text and in hex. */
  static List<String> everything(JdbcClient jdbc) {
    List<String> places = new ArrayList<>();
    List<String> tables =
        jdbc.sql("select table_name from information_schema.tables where table_schema = database()")
            .query((row, n) -> row.getString(1))
            .list();
    for (String table : tables) {
      jdbc.sql("select * from `" + table + "`")
          .query(
              row -> {
                int columns = row.getMetaData().getColumnCount();
                for (int i = 1; i <= columns; i++) {
                  byte[] bytes = row.getBytes(i);
                  if (bytes != null) {
                    places.add(table + " " + new String(bytes, StandardCharsets.UTF_8));
                    places.add(table + " " + HexFormat.of().formatHex(bytes));
                  }
                }
              });
    }
    assertThat(places).hasSizeGreaterThan(50);
    return places;
  }
}
