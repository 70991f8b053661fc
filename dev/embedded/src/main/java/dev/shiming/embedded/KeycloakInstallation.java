package dev.shiming.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An unpacked Keycloak with our provider and realm, built for our database once and not at every
 * start, because that step costs more than all the others together.
 */
public record KeycloakInstallation(Path home) {

  private static final List<String> BUILD_OPTIONS =
      List.of("--db=mariadb", "--health-enabled=false");
  private static final String BUILT = "shiming-built";

  /**
   * The installation made of these files: unpacked and built when one of them is new. Several
   * processes may ask at once; the first does the work.
   */
  public static KeycloakInstallation of(
      Path distribution, List<Path> providers, Path realm, Path folder) {
    try {
      Files.createDirectories(folder);
      var key = key(distribution, providers, realm);
      var home = folder.toAbsolutePath().resolve("keycloak-" + key);
      try (var channel =
              FileChannel.open(
                  folder.resolve("keycloak.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        if (!Files.exists(home.resolve(BUILT))) {
          UnpackedOnce.deleteTree(home);
          forgetOthers(folder);
          unpack(distribution, home);
          for (var provider : providers) {
            Files.copy(
                provider, home.resolve("providers").resolve(provider.getFileName().toString()));
          }
          var imports = Files.createDirectories(home.resolve("data/import"));
          Files.copy(realm, imports.resolve(realm.getFileName().toString()));
          new KeycloakInstallation(home).build(folder.resolve("keycloak-build.log"));
          Files.writeString(home.resolve(BUILT), key);
        }
      }
      return new KeycloakInstallation(home);
    } catch (IOException e) {
      throw new StartFailure("Keycloak cannot be unpacked in " + folder + ": " + e, e);
    }
  }

  private static String key(Path distribution, List<Path> providers, Path realm)
      throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(distribution.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Long.toString(Files.size(distribution)).getBytes(StandardCharsets.UTF_8));
      digest.update(BUILD_OPTIONS.toString().getBytes(StandardCharsets.UTF_8));
      for (var file : Stream.concat(providers.stream(), Stream.of(realm)).toList()) {
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Deletes all installations but the newest, which a stack may still be running from. */
  private static void forgetOthers(Path folder) throws IOException {
    List<Path> others;
    try (var entries = Files.list(folder)) {
      others =
          entries
              .filter(Files::isDirectory)
              .filter(entry -> entry.getFileName().toString().startsWith("keycloak-"))
              .sorted(
                  Comparator.comparing((Path entry) -> entry.toFile().lastModified()).reversed())
              .skip(1)
              .toList();
    }
    for (var other : others) {
      UnpackedOnce.deleteTree(other);
    }
  }

  private static void unpack(Path distribution, Path home) throws IOException {
    try (var zip = FileSystems.newFileSystem(distribution);
        var roots = Files.newDirectoryStream(zip.getPath("/"))) {
      UnpackedOnce.copy(roots.iterator().next(), home, name -> true);
    }
    Files.createDirectories(home.resolve("providers"));
  }

  private void build(Path log) {
    var arguments = new ArrayList<String>();
    arguments.add("build");
    arguments.addAll(BUILD_OPTIONS);
    var child =
        ChildProcess.start(
            new ChildProcess.Launch(
                "Keycloak's build",
                command(List.of(), arguments),
                Map.of(),
                home,
                log,
                log.resolveSibling("keycloak-build.pid")));
    if (child.awaitEnd() != 0) {
      throw StartFailure.withLog("Keycloak's build failed", log);
    }
  }

  /** What `kc.sh` would run, without the shell between us and the server's signals. */
  List<String> command(List<String> options, List<String> arguments) {
    var all =
        new ArrayList<>(
            List.of(
                "-Xms64m",
                "-XX:MaxMetaspaceSize=256m",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000"));
    all.addAll(options);
    var main = new ArrayList<>(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
    main.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    main.addAll(arguments);
    return JavaCommand.quickStart("512m", all, main);
  }
}
