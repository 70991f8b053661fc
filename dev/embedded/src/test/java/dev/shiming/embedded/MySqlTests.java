package dev.shiming.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs where the build is told to test on MySQL and not on a server that somebody else runs. */
@Tag("database")
@EnabledIfSystemProperty(named = "shiming.test.database", matches = "mysql")
@DisabledIfEnvironmentVariable(named = "SHIMING_TEST_MYSQL", matches = ".+")
class MySqlTests {

  private final MySql server = MySql.shared();

  @Test
  void doesByItselfWhatMariaDbIsTold() throws SQLException {
    try (var root = connect("root", server.rootPassword());
        var statement = root.createStatement();
        var row =
            statement.executeQuery(
                """
                select version(), @@global.sql_mode, @@global.character_set_server,
                  @@global.collation_server, @@global.transaction_isolation,
                  @@global.max_allowed_packet, @@global.bind_address
                """)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).startsWith("9.").doesNotContain("MariaDB");
      assertThat(row.getString(2).split(","))
          .containsExactlyInAnyOrder(MySqlDefaults.SQL_MODE.split(","));
      assertThat(row.getString(3)).isEqualTo(MySqlDefaults.CHARACTER_SET);
      assertThat(row.getString(4)).isEqualTo(MySqlDefaults.COLLATION);
      assertThat(row.getString(5)).isEqualTo(MySqlDefaults.ISOLATION);
      assertThat(row.getInt(6)).isEqualTo(MySqlDefaults.MAX_ALLOWED_PACKET);
      assertThat(row.getString(7)).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void noLoginOpensWithoutItsPassword() {
    for (var login : List.of("root", "", "mysql.sys")) {
      assertThatThrownBy(() -> connect(login, "")).as(login).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void neverRunsAsRoot() {
    var owner = server.process().info().user();
    assertThat(owner).isPresent().hasValueSatisfying(user -> assertThat(user).isNotEqualTo("root"));
  }

  private Connection connect(String login, String password) throws SQLException {
    return DriverManager.getConnection(MariaDb.jdbcUrl(server.port(), ""), login, password);
  }
}
