package dev.shiming.testkit;

import dev.shiming.embedded.MariaDb;
import dev.shiming.embedded.MySql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The server whose databases the tests of this JVM use. {@code -Dshiming.test.database=mysql} asks
 * for MySQL: one of this JVM's own, or the one that {@code SHIMING_TEST_MYSQL} names.
 */
record DatabaseServer(String address, String administrator, String password, boolean lasting) {

  private static final String LOOPBACK = "127.0.0.1:";

  static DatabaseServer ofThisRun() {
    String wanted = System.getProperty("shiming.test.database", "mariadb");
    return switch (wanted) {
      case "mariadb" -> {
        MariaDb server = MariaDb.shared();
        yield new DatabaseServer(LOOPBACK + server.port(), "root", server.password("root"), false);
      }
      case "mysql" -> {
        String named = setting("SHIMING_TEST_MYSQL", "");
        if (named.isEmpty()) {
          MySql server = MySql.shared();
          yield new DatabaseServer(LOOPBACK + server.port(), "root", server.rootPassword(), false);
        }
        yield new DatabaseServer(
            named,
            setting("SHIMING_TEST_MYSQL_LOGIN", "root"),
            setting("SHIMING_TEST_MYSQL_PASSWORD", ""),
            true);
      }
      default ->
          throw new IllegalArgumentException(
              "shiming.test.database is mariadb or mysql, not " + wanted);
    };
  }

  private static String setting(String name, String otherwise) {
    return System.getenv().getOrDefault(name, otherwise);
  }

  String jdbcUrl(String database) {
    return "jdbc:mysql://" + address + "/" + database + "?connectionTimeZone=UTC";
  }

  void administer(List<String> statements) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl(""), administrator, password);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("The database server at " + address, cause);
    }
  }
}
