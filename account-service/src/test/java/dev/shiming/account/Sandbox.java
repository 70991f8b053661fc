package dev.shiming.account;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real sandbox in a process of its own, started once and ended with the tests. */
final class Sandbox {

  private static final Duration START = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static @Nullable Sandbox shared;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String base;

  private Sandbox(String base) {
    this.base = base;
  }

  static synchronized Sandbox started() {
    if (shared == null) {
      try {
        shared = start();
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
    return shared;
  }

  String base() {
    return base;
  }

  /** Moves a switch for as long as a piece of work runs. */
  void during(String gateway, String mode, Runnable work) {
    fault(gateway, mode);
    try {
      work.run();
    } finally {
      fault(gateway, "none");
    }
  }

  /** The newest code that arrived at a phone. */
  String codeFor(String phone) {
    return messages(phone).get(0).get("code").asString();
  }

  /** The newest text that arrived at a phone. */
  String textFor(String phone) {
    return messages(phone).get(0).get("text").asString();
  }

  int messagesFor(String phone) {
    return messages(phone).size();
  }

  private JsonNode messages(String phone) {
    return send(HttpRequest.newBuilder(URI.create(base + "/messages?to=86" + phone)));
  }

  void fault(String gateway, String mode) {
    send(
        HttpRequest.newBuilder(URI.create(base + "/faults/" + gateway))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"mode\":\"" + mode + "\"}")));
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("sandbox answered " + answer.statusCode());
      }
      return JSON.readTree(answer.body());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static Sandbox start() throws IOException, InterruptedException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path log = Files.createTempFile("sandbox", ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar().toString(),
                "--server.port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    var sandbox = new Sandbox("http://127.0.0.1:" + port);
    long end = System.nanoTime() + START.toNanos();
    while (!sandbox.answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("the sandbox did not start: " + Files.readString(log));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    Files.deleteIfExists(log);
    return sandbox;
  }

  private boolean answers() {
    try {
      var health = HttpRequest.newBuilder(URI.create(base + "/actuator/health")).build();
      return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The module's jar: on the class path, or beside its classes where the reactor built those. */
  private static Path jar() throws IOException {
    Path entry =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(path -> path.contains("sandbox"))
            .map(Path::of)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no sandbox on the class path"));
    if (Files.isRegularFile(entry)) {
      return entry;
    }
    try (var built = Files.list(entry.resolveSibling("."))) {
      return built
          .filter(file -> file.getFileName().toString().matches("sandbox-.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("package dev/sandbox before these tests"));
    }
  }
}
