package dev.shiming.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbTests {

  @Test
  void eachLoginSeesItsOwnDatabaseOnly() throws SQLException {
    var server = MariaDb.shared();
    try (var forum = connect(server, "forum", "forum", server.password("forum"))) {
      execute(forum, "create table secret (id int primary key)");
    }
    try (var account = connect(server, "account", "account", server.password("account"))) {
      assertThat(strings(account, "show databases"))
          .containsExactlyInAnyOrder("account", "information_schema");
      assertThatThrownBy(() -> strings(account, "select id from forum.secret"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("denied");
    }
    assertThatThrownBy(() -> connect(server, "forum", "account", server.password("account")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("denied");
  }

  @Test
  void noLoginOpensWithoutItsPassword() {
    var server = MariaDb.shared();
    for (var login : List.of("root", "account", "forum", "comment", "", "mariadb.sys")) {
      assertThatThrownBy(() -> connect(server, "", login, ""))
          .as(login)
          .isInstanceOf(SQLException.class);
    }
    assertThatThrownBy(() -> connect(server, "account", "account", server.password("forum")))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void behavesAsMySqlDoes() throws SQLException {
    var server = MariaDb.shared();
    try (var root = connect(server, "", "root", server.password("root"))) {
      assertThat(strings(root, "select @@collation_server")).containsExactly("utf8mb4_0900_ai_ci");
      assertThat(strings(root, "select @@sql_mode").getFirst())
          .contains("STRICT_TRANS_TABLES", "ONLY_FULL_GROUP_BY");
      assertThat(strings(root, "select @@bind_address")).containsExactly("127.0.0.1");
      assertThat(strings(root, "select now() = utc_timestamp()")).containsExactly("1");
    }
  }

  @Test
  void dataOutlivesARestartInAFolderWithASpace(@TempDir Path temporary) throws SQLException {
    var folder = temporary.resolve("state of a developer");
    var root = MariaDb.Login.withNewPassword("root");
    var before = MariaDb.Login.withNewPassword("account");
    try (var server = start(folder, root, before);
        var account = connect(server, "account", "account", before.password())) {
      execute(account, "create table kept (word varchar(20))");
      execute(account, "insert into kept values ('实名')");
      assertThat(folder.resolve("access.sql")).doesNotExist();
    }
    assertThat(folder.resolve("mariadb.pid")).doesNotExist();
    var after = MariaDb.Login.withNewPassword("account");
    try (var server = start(folder, root, after)) {
      try (var account = connect(server, "account", "account", after.password())) {
        assertThat(strings(account, "select word from kept")).containsExactly("实名");
      }
      assertThatThrownBy(() -> connect(server, "account", "account", before.password()))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void anOccupiedPortFailsWithTheLogAndLeavesNothingRunning(@TempDir Path temporary) {
    var root = MariaDb.Login.withNewPassword("root");
    var port = MariaDb.shared().port();
    assertThatThrownBy(
            () -> MariaDb.start(temporary, port, root, List.of(), MariaDb.Durability.TESTS))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("MariaDB")
        .hasMessageContaining(Integer.toString(port));
    assertThat(temporary.resolve("mariadb.pid")).doesNotExist();
  }

  @Test
  void namesAndPasswordsThatCouldBeSqlAreRefused() {
    assertThatThrownBy(() -> new MariaDb.Login("a_b", "long-enough"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MariaDb.Login("account", "it's sql; "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static MariaDb start(Path folder, MariaDb.Login root, MariaDb.Login login) {
    return MariaDb.start(
        folder, Ports.anyFree(), root, List.of(login), MariaDb.Durability.DEVELOPMENT);
  }

  private static Connection connect(MariaDb server, String database, String login, String password)
      throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(database), login, password);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
