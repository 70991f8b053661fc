package dev.shiming.testkit;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A database for one test context, used as the site uses its own: through a login that owns it and
 * sees no other; it may list the server's transactions, so that a test can await a lock.
 */
final class TestDatabase implements JdbcConnectionDetails, AutoCloseable {

  private static final AtomicInteger CONTEXTS = new AtomicInteger();

  private final DatabaseServer server;
  private final String name;
  private final String password = UUID.randomUUID().toString();

  private TestDatabase(DatabaseServer server, String name) {
    this.server = server;
    this.name = name;
  }

  /** A new database named after the service, this process and this context. */
  static TestDatabase create(DatabaseServer server, String service) {
    var database =
        new TestDatabase(
            server,
            "%s%dtest%d"
                .formatted(
                    service.replaceAll("[^a-z]", ""),
                    ProcessHandle.current().pid(),
                    CONTEXTS.incrementAndGet()));
    server.administer(
        List.of(
            "create database %s character set utf8mb4 collate utf8mb4_0900_ai_ci"
                .formatted(database.name),
            "create user '%s'@'%%' identified by '%s'".formatted(database.name, database.password),
            "grant all on %1$s.* to '%1$s'@'%%'".formatted(database.name),
            "grant process on *.* to '%s'@'%%'".formatted(database.name)));
    return database;
  }

  @Override
  public String getUsername() {
    return name;
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public String getJdbcUrl() {
    return server.jdbcUrl(name);
  }

  /** Leaves nothing on a server that outlives this JVM. */
  @Override
  public void close() {
    if (server.lasting()) {
      server.administer(List.of("drop database " + name, "drop user '%s'@'%%'".formatted(name)));
    }
  }
}
