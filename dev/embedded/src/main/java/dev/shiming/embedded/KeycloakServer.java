package dev.shiming.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak from its released distribution on a database of MariaDB, on the loopback address only.
 */
public final class KeycloakServer implements AutoCloseable {

  /** The first administrator of the realm `master`. */
  public record Administrator(String login, String password) {}

  /**
   * Where it listens and keeps its data; the options go to its JVM, the environment to its
   * providers and its realm file.
   */
  public record Settings(
      int port,
      String databaseUrl,
      MariaDb.Login database,
      Administrator administrator,
      List<String> prefix,
      List<String> options,
      Map<String, String> environment) {}

  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

  private final ChildProcess process;

  private KeycloakServer(ChildProcess process) {
    this.process = process;
  }

  /** Starts the server; the realm is imported when the database does not have it yet. */
  public static KeycloakServer start(
      KeycloakInstallation installation, Path folder, Settings settings) {
    var files = folder.toAbsolutePath();
    var all = new HashMap<>(settings.environment());
    all.put("KC_DB_PASSWORD", settings.database().password());
    all.put("KC_BOOTSTRAP_ADMIN_USERNAME", settings.administrator().login());
    all.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.administrator().password());
    var command = new ArrayList<>(settings.prefix());
    command.addAll(
        installation.command(
            settings.options(),
            List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--db-url=" + settings.databaseUrl(),
                "--db-username=" + settings.database().name(),
                "--db-pool-initial-size=1",
                "--db-pool-max-size=20",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--hostname=http://localhost:" + settings.port())));
    var process =
        ChildProcess.start(
            new ChildProcess.Launch(
                "Keycloak",
                command,
                all,
                files,
                files.resolve("keycloak.log"),
                files.resolve("keycloak.pid")));
    var probe = HttpProbe.of("http://127.0.0.1:" + settings.port() + "/realms/master");
    process.awaitReady(probe::answers, READY_WITHIN);
    return new KeycloakServer(process);
  }

  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.stop(STOP_WITHIN);
  }
}
