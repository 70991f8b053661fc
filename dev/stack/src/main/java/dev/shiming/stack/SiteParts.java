package dev.shiming.stack;

import dev.shiming.embedded.ChildProcess;
import dev.shiming.embedded.KafkaBroker;
import dev.shiming.embedded.KeycloakInstallation;
import dev.shiming.embedded.KeycloakServer;
import dev.shiming.embedded.MariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/** The parts of the site as `docs/contracts.md` describes them: ports, settings and databases. */
final class SiteParts {

  private static final String MARIADB = "MariaDB";
  private static final String KAFKA = "Kafka";
  private static final String KEYCLOAK = "Keycloak";
  private static final List<String> DATABASES = List.of("account", "forum", "comment", "keycloak");
  private static final Map<String, String> MODULES =
      Map.of(
          "sandbox", "dev/sandbox",
          "account-service", "account-service",
          "forum-service", "forum-service",
          "comment-service", "comment-service",
          "web", "web");

  private final StateFolder state;
  private final SitePorts ports;
  private final Secrets secrets;
  private final KeyFolder keys;
  private final Path root;
  private final Map<String, Path> ledgerKeys = new HashMap<>();
  private final Map<String, BootJar> jars = new LinkedHashMap<>();

  SiteParts(StateFolder state, SitePorts ports, Path root) throws IOException {
    this.state = state;
    this.ports = ports;
    this.root = root;
    this.secrets = Secrets.of(state.secrets());
    this.keys = KeyFolder.of(state.keys());
    for (var database : List.of("account", "forum", "comment")) {
      ledgerKeys.put(database, KeyFolder.addLedgerKey(state.keys().resolve(database)));
    }
    for (var module : MODULES.entrySet()) {
      jars.put(
          module.getKey(),
          BootJar.of(module.getKey(), root.resolve(module.getValue()), work(root)));
    }
  }

  private static Path work(Path root) {
    return root.resolve("dev/stack/target/parts");
  }

  /** Unpacks and builds what does not depend on a state folder, so that starts need not. */
  static void prepare(Path root, Progress progress) throws IOException {
    for (var module : MODULES.entrySet()) {
      var since = System.nanoTime();
      BootJar.of(module.getKey(), root.resolve(module.getValue()), work(root)).unpack();
      progress.done(module.getKey(), StartOrder.elapsed(since), "unpacked");
    }
    var since = System.nanoTime();
    keycloak(root);
    progress.done(KEYCLOAK, StartOrder.elapsed(since), "built with realm, theme and provider");
  }

  private static KeycloakInstallation keycloak(Path root) {
    var target = root.resolve("dev/stack/target");
    return KeycloakInstallation.of(
        onlyFile(target.resolve("distributions"), "keycloak-quarkus-dist-*.zip"),
        List.of(onlyFile(root.resolve("keycloak/target"), "keycloak-*-SNAPSHOT.jar")),
        root.resolve("keycloak/realm/shiming-realm.json"),
        target.resolve("parts"));
  }

  private static Path onlyFile(Path folder, String pattern) {
    try (var files = Files.newDirectoryStream(folder, pattern)) {
      return files.iterator().next();
    } catch (IOException | NoSuchElementException missing) {
      throw new UsageError(
          "There is no " + pattern + " in " + folder + ". ./mvnw package -DskipTests builds it.");
    }
  }

  /** All parts, each after what it needs. */
  List<Part> all() {
    return List.of(
        new Part(
            MARIADB,
            "127.0.0.1:" + ports.mariaDb(),
            List.of(ports.mariaDb()),
            Set.of(),
            this::mariaDb),
        new Part(
            KAFKA,
            "127.0.0.1:" + ports.kafka(),
            List.of(ports.kafka(), ports.kafkaController()),
            Set.of(),
            this::kafka),
        new Part(
            KEYCLOAK,
            Site.local(ports.keycloak()).toString(),
            List.of(ports.keycloak()),
            Set.of(MARIADB),
            this::keycloak),
        service("account-service", ports.accountService(), Set.of(MARIADB, KAFKA), "account"),
        service("forum-service", ports.forumService(), Set.of(MARIADB, KAFKA), "forum"),
        service("comment-service", ports.commentService(), Set.of(MARIADB, KAFKA), "comment"),
        service("web", ports.web(), Set.of(KAFKA), ""),
        service("sandbox", ports.sandbox(), Set.of(), ""));
  }

  private Part service(String name, int port, Set<String> needs, String database) {
    var health = SitePorts.management(port);
    var taken =
        name.equals("account-service")
            ? List.of(port, health, ports.proofs())
            : List.of(port, health);
    return new Part(
        name,
        Site.local(port).toString(),
        taken,
        needs,
        () -> jar(name).start(state.of(name), health, environment(name, port, database)));
  }

  private BootJar jar(String name) {
    return Objects.requireNonNull(jars.get(name), name);
  }

  private ChildProcess mariaDb() {
    return MariaDb.start(
            state.of(MARIADB),
            ports.mariaDb(),
            login("root"),
            DATABASES.stream().map(this::login).toList(),
            MariaDb.Durability.DEVELOPMENT)
        .process();
  }

  private MariaDb.Login login(String name) {
    return new MariaDb.Login(name, secrets.get("mariadb." + name));
  }

  private ChildProcess kafka() {
    return KafkaBroker.start(state.of(KAFKA), ports.kafka(), ports.kafkaController()).process();
  }

  private ChildProcess keycloak() {
    var installation = keycloak(root);
    return KeycloakServer.start(
            installation,
            state.of(KEYCLOAK),
            new KeycloakServer.Settings(
                ports.keycloak(),
                "jdbc:mariadb://127.0.0.1:" + ports.mariaDb() + "/keycloak",
                login("keycloak"),
                new KeycloakServer.Administrator("admin", secrets.get("keycloak.admin")),
                List.of(),
                keycloakCache(installation).use(),
                Map.of(
                    "SHIMING_ACCOUNT_SERVICE", Site.local(ports.accountService()).toString(),
                    "SHIMING_ISSUER", site().issuer().toString(),
                    "SHIMING_SITE", site().web().toString(),
                    "SHIMING_ONE_TIME_CODES_REUSABLE", "true",
                    "SHIMING_WEB_CLIENT_SECRET", secrets.get("web.client"))))
        .process();
  }

  private Map<String, String> environment(String name, int port, String database) {
    var all = new HashMap<String, String>();
    all.put("SERVER_PORT", Integer.toString(port));
    all.put("SERVER_ADDRESS", "127.0.0.1");
    all.put("MANAGEMENT_SERVER_PORT", Integer.toString(SitePorts.management(port)));
    all.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    if (name.equals("sandbox")) {
      all.put(
          "SANDBOX_AUTHENTICATOR_FILE", state.of(name).resolve("authenticator.json").toString());
      return all;
    }
    all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
    all.put("SHIMING_ISSUER", site().issuer().toString());
    all.put("SHIMING_TRUSTED_PROXIES", "127.0.0.1,::1");
    if (!database.isEmpty()) {
      all.put("SPRING_DATASOURCE_URL", MariaDb.jdbcUrl(ports.mariaDb(), database));
      all.put("SPRING_DATASOURCE_USERNAME", database);
      all.put("SPRING_DATASOURCE_PASSWORD", secrets.get("mariadb." + database));
      all.put(
          "SHIMING_LEDGER_KEY",
          Objects.requireNonNull(ledgerKeys.get(database)).toAbsolutePath().toString());
      all.put("SHIMING_DEMONSTRATION", state.demonstrationBeingWritten().toString());
    }
    switch (name) {
      case "account-service" -> {
        all.put("SHIMING_GATEWAYS", site().sandbox().toString());
        all.put("SHIMING_INDEX_KEY", keys.indexKey().toAbsolutePath().toString());
        all.put("SHIMING_VAULT_PUBLIC_KEY", keys.vaultPublicKey().toAbsolutePath().toString());
        all.put("SHIMING_REVIEW_KEY", keys.reviewKey().toAbsolutePath().toString());
        all.put("SHIMING_PROOF_PORT", Integer.toString(ports.proofs()));
        all.put("SHIMING_PROOF_ORIGIN", Site.local(ports.proofs()).toString());
        all.put("SHIMING_SITE", site().web().toString());
      }
      case "forum-service" ->
          all.put("SHIMING_MEDIA", state.of("media").toAbsolutePath().toString());
      case "web" -> {
        all.put("SHIMING_ACCOUNT_SERVICE", site().accountService().toString());
        all.put("SHIMING_FORUM_SERVICE", site().forumService().toString());
        all.put("SHIMING_COMMENT_SERVICE", site().commentService().toString());
        all.put("SHIMING_SITE", site().web().toString());
        all.put("SHIMING_PROOF_ORIGIN", Site.local(ports.proofs()).toString());
        all.put("SHIMING_KEYCLOAK_INTERNAL", site().issuer().toString());
        all.put("SHIMING_WEB_CLIENT_SECRET", secrets.get("web.client"));
      }
      default -> {}
    }
    return all;
  }

  Site site() {
    return Site.of(ports);
  }

  StaffRoles staffRoles() {
    return new StaffRoles(site().keycloak(), "admin", secrets.get("keycloak.admin"));
  }

  String webClientSecret() {
    return secrets.get("web.client");
  }

  /** Makes the ahead-of-time cache of a running part, unless it has one. */
  void makeCache(String part, ChildProcess.Launch launch) throws IOException {
    if (jars.containsKey(part)) {
      jar(part).cache().makeByTraining(launch);
    } else if (part.equals(KEYCLOAK)) {
      var installation = keycloak(root);
      new KeycloakTraining(installation, keycloakCache(installation)).run();
    }
  }

  private static AotCache keycloakCache(KeycloakInstallation installation) {
    return new AotCache(installation.home(), "keycloak");
  }
}
