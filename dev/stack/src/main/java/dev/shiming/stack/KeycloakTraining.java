package dev.shiming.stack;

import dev.shiming.embedded.KeycloakInstallation;
import dev.shiming.embedded.KeycloakServer;
import dev.shiming.embedded.MariaDb;
import dev.shiming.embedded.Ports;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Starts a new Keycloak once on a database that is thrown away, because what it loads then is what
 * every later start loads.
 */
record KeycloakTraining(KeycloakInstallation installation, AotCache cache) {

  private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(3);

  void run() throws IOException {
    if (!cache.isMissing()) {
      return;
    }
    var folder = installation.home().resolve("training");
    PrivateFiles.deleteTree(folder);
    var login = MariaDb.Login.withNewPassword("keycloak");
    try (var database =
        MariaDb.start(
            folder.resolve("mariadb"),
            Ports.anyFree(),
            MariaDb.Login.withNewPassword("root"),
            List.of(login),
            MariaDb.Durability.TESTS)) {
      var settings =
          new KeycloakServer.Settings(
              Ports.anyFree(),
              "jdbc:mariadb://127.0.0.1:" + database.port() + "/keycloak",
              login,
              new KeycloakServer.Administrator("admin", login.password()),
              List.of("nice", "-n", "19"),
              cache.train(),
              Map.of("SHIMING_WEB_CLIENT_SECRET", login.password()));
      KeycloakServer.start(installation, folder.resolve("keycloak"), settings)
          .process()
          .stop(WRITTEN_WITHIN);
      cache.keepTrained();
    } finally {
      PrivateFiles.deleteTree(folder);
    }
  }
}
