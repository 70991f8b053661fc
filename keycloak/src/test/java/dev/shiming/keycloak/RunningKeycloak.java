package dev.shiming.keycloak;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/**
 * The real distribution with this module's classes as a provider, as the README says to start it.
 */
final class RunningKeycloak implements AutoCloseable {
  static final int REMOVAL_AGE_SECONDS = 15;
  private static final Path TARGET = Path.of(System.getProperty("maven.target"));
  private static final Path HOME = Path.of(System.getProperty("keycloak.home"));

  private final Process process;
  final String address;
  final Path log = TARGET.resolve("keycloak.log");

  RunningKeycloak(String accountService) throws IOException, InterruptedException {
    int port = freePort();
    address = "http://localhost:" + port;
    Map<String, String> environment =
        Map.of(
            "SHIMING_ACCOUNT_SERVICE", accountService,
            "SHIMING_ISSUER", address + "/realms/shiming",
            "SHIMING_SITE", "http://localhost:8080",
            "SHIMING_WEB_CLIENT_SECRET", "secret-of-the-tests",
            "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
            "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin",
            "JAVA_HOME", System.getProperty("java.home"),
            "JAVA_OPTS_APPEND", "-Xmx512m -XX:TieredStopAtLevel=1");
    provide();
    Process build = run(environment, "build", "--db=dev-mem", "--health-enabled=false");
    if (build.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(log));
    }
    process =
        run(
            environment,
            "start",
            "--optimized",
            "--import-realm",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=" + address,
            "--spi-required-action--real-name--removal-interval=2",
            "--spi-required-action--real-name--removal-age=" + REMOVAL_AGE_SECONDS);
    awaitRealm();
  }

  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    all.forEach(handle -> handle.onExit().join());
  }

  private static void provide() throws IOException {
    Path classes = TARGET.resolve("classes");
    Path imports = Files.createDirectories(HOME.resolve("data/import"));
    Files.copy(
        classes.resolve("realm/shiming-realm.json"),
        imports.resolve("shiming-realm.json"),
        StandardCopyOption.REPLACE_EXISTING);
    try (OutputStream file = Files.newOutputStream(HOME.resolve("providers/shiming.jar"));
        JarOutputStream jar = new JarOutputStream(file);
        Stream<Path> files = Files.walk(classes)) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, jar);
        jar.closeEntry();
      }
    }
  }

  private Process run(Map<String, String> environment, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(HOME.resolve("bin/kc.sh").toString()), Stream.of(arguments))
                .toList());
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private void awaitRealm() throws IOException {
    HttpClient http = HttpClient.newHttpClient();
    try {
      await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(250))
          .failFast("Keycloak has ended", () -> !process.isAlive())
          .ignoreExceptionsInstanceOf(IOException.class) // it has not opened its port
          .until(() -> servesRealm(http));
    } catch (ConditionTimeoutException | TerminalFailureException notReady) {
      close();
      throw new IllegalStateException(Files.readString(log), notReady);
    }
  }

  private boolean servesRealm(HttpClient http) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/realms/shiming")).build();
    return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
