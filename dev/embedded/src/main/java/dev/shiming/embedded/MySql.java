package dev.shiming.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A MySQL server for tests, which is what the site runs on in production: taken from Debian's
 * packages without installing them, never root, on the loopback address only.
 */
public final class MySql {

  private static final String PACKAGES = "mysql-from-debian.sh";
  private static final String READY = "ready for connections. Version";
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

  private static @Nullable MySql shared;

  private final ChildProcess process;
  private final int port;
  private final String rootPassword;

  private MySql(ChildProcess process, int port, String rootPassword) {
    this.process = process;
    this.port = port;
    this.rootPassword = rootPassword;
  }

  /** The one server of this JVM's tests; it starts when first asked for and ends with the JVM. */
  public static synchronized MySql shared() {
    if (shared == null || !shared.process.isAlive()) {
      var folder = SharedFolder.create("mysql");
      shared = start(folder);
      SharedFolder.endWithTheJvm(shared.process, folder);
    }
    return shared;
  }

  /** Makes an empty server in an empty folder and starts it. */
  private static MySql start(Path folder) {
    var port = Ports.anyFree();
    var password = UUID.randomUUID().toString();
    var account = new ServerAccount();
    try {
      var programme = programme();
      account.letReach(folder, UnpackedOnce.cache());
      account.give(folder);
      for (var name : List.of("data", "tmp")) {
        account.give(Files.createDirectory(folder.resolve(name)));
      }
      createSystemTables(command(programme, folder, account), folder.resolve("mysql-create.log"));
      var access = writeAccess(folder.resolve("access.sql"), password, account);
      var command = command(programme, folder, account);
      command.addAll(
          List.of(
              "--port=" + port,
              "--bind-address=127.0.0.1",
              "--skip-name-resolve",
              "--socket=mysql.sock",
              "--init-file=" + access,
              "--performance-schema=OFF",
              "--max-connections=200",
              "--default-time-zone=+00:00",
              "--sync-binlog=0"));
      var process =
          ChildProcess.start(
              new ChildProcess.Launch(
                  "MySQL",
                  command,
                  Map.of(),
                  folder,
                  folder.resolve("mysql.log"),
                  folder.resolve("mysql.pid")));
      process.awaitReady(() -> process.logContains(READY), READY_WITHIN);
      Files.delete(access);
      return new MySql(process, port, password);
    } catch (IOException e) {
      throw new StartFailure("MySQL cannot use " + folder + ": " + e.getMessage(), e);
    }
  }

  private static List<String> command(Path programme, Path folder, ServerAccount account) {
    var command =
        new ArrayList<>(
            List.of(
                programme.resolve("bin/mysqld").toString(),
                "--datadir=" + folder.resolve("data"),
                "--tmpdir=" + folder.resolve("tmp"),
                "--pid-file=mysql-own.pid",
                "--secure-file-priv=",
                "--mysqlx=OFF",
                "--innodb-buffer-pool-size=64M",
                "--innodb-redo-log-capacity=64M",
                "--innodb-doublewrite=OFF",
                "--innodb-flush-log-at-trx-commit=2"));
    command.addAll(account.options());
    return command;
  }

  private static void createSystemTables(List<String> command, Path log) throws IOException {
    command.add("--initialize-insecure");
    run("MySQL could not create its own tables", command, log);
  }

  /** Runs before the first connection is accepted, so no login is ever open. */
  private static Path writeAccess(Path file, String password, ServerAccount account)
      throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    account.give(file);
    return Files.writeString(
        file,
        """
        alter user 'root'@'localhost' identified by '%1$s';
        create user 'root'@'127.0.0.1' identified by '%1$s';
        grant all on *.* to 'root'@'127.0.0.1' with grant option;
        """
            .formatted(password));
  }

  private static Path programme() {
    return UnpackedOnce.folder(
        "mysql-9.7",
        folder -> {
          var log = folder.resolveSibling("mysql-packages.log");
          var script = folder.resolveSibling(PACKAGES);
          try (InputStream text = MySql.class.getResourceAsStream(PACKAGES)) {
            if (text == null) {
              throw new IOException("The class path has no " + PACKAGES);
            }
            Files.write(script, text.readAllBytes());
          }
          run(
              "MySQL 9.7 is not to be had from this machine's packages; CONTRIBUTING.md says how to"
                  + " name a running server instead",
              List.of("bash", script.toString(), folder.toString()),
              log);
        });
  }

  private static void run(String failure, List<String> command, Path log) throws IOException {
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (process.waitFor() != 0) {
        throw StartFailure.withLog(failure, log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(failure, e);
    } finally {
      ChildProcess.end(process.toHandle(), STOP_WITHIN);
    }
  }

  public int port() {
    return port;
  }

  /** The password of `root`. */
  public String rootPassword() {
    return rootPassword;
  }

  ProcessHandle process() {
    return ProcessHandle.of(process.pid()).orElseThrow();
  }
}
