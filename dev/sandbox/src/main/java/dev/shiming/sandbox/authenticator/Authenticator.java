package dev.shiming.sandbox.authenticator;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows time-based one-time codes (RFC 6238: SHA-1, six digits, 30 seconds) for each login. */
@Service
@EnableConfigurationProperties(AuthenticatorSettings.class)
public class Authenticator {

  static final Duration STEP = Duration.ofSeconds(30);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TimeBasedOneTimePasswordGenerator codes =
      new TimeBasedOneTimePasswordGenerator(STEP);
  private final @Nullable Path file;
  private final Map<String, byte[]> secrets = new TreeMap<>();

  Authenticator(AuthenticatorSettings settings) {
    this.file = settings.file();
    read();
  }

  /** Takes a secret in as Keycloak's page shows it, and forgets the one before. */
  synchronized void take(String login, String base32) {
    byte[] secret = new Base32().decode(base32.replace(" ", ""));
    if (secret.length == 0) {
      throw new IllegalArgumentException("no secret");
    }
    secrets.put(login, secret);
    write();
  }

  /** What a login would type now; nothing where the authenticator was given no secret for it. */
  public synchronized Optional<Shown> code(String login, Instant at) {
    return Optional.ofNullable(secrets.get(login)).map(secret -> shown(login, secret, at));
  }

  /** All of them, by login. */
  public synchronized List<Shown> codes(Instant at) {
    return secrets.entrySet().stream()
        .map(entry -> shown(entry.getKey(), entry.getValue(), at))
        .toList();
  }

  private Shown shown(String login, byte[] secret, Instant at) {
    try {
      String code =
          codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), at);
      return new Shown(
          login, code, STEP.toSeconds() - Math.floorMod(at.getEpochSecond(), STEP.toSeconds()));
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void read() {
    if (file == null || !Files.exists(file)) {
      return;
    }
    try {
      JSON.readValue(Files.readString(file), new TypeReference<Map<String, String>>() {})
          .forEach((login, secret) -> secrets.put(login, Base64.getDecoder().decode(secret)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void write() {
    if (file == null) {
      return;
    }
    Map<String, String> all = new TreeMap<>();
    secrets.forEach((login, secret) -> all.put(login, Base64.getEncoder().encodeToString(secret)));
    try {
      Files.writeString(file, JSON.writeValueAsString(all));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** A login's code and the seconds for which it is shown. */
  public record Shown(String login, String code, long seconds) {}
}
