package dev.shiming.stack;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * The passwords of one state folder, made by chance at its first start, so that no password of a
 * developer's site stands in the repository.
 */
final class Secrets {

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final int BYTES = 24;
  private static final List<String> NAMES =
      List.of(
          "mariadb.root",
          "mariadb.account",
          "mariadb.forum",
          "mariadb.comment",
          "mariadb.keycloak",
          "keycloak.admin",
          "web.client");

  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  static Secrets of(Path file) throws IOException {
    var values = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        values.load(in);
      }
    }
    if (!values.stringPropertyNames().containsAll(NAMES)) {
      NAMES.forEach(name -> values.putIfAbsent(name, random()));
      var text = new StringWriter();
      values.store(text, "Passwords of this state folder, made by ./run");
      PrivateFiles.write(file, text.toString());
    }
    return new Secrets(values);
  }

  private static String random() {
    var bytes = new byte[BYTES];
    CHANCE.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  String get(String name) {
    return Objects.requireNonNull(values.getProperty(name), name);
  }
}
