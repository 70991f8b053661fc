package dev.shiming.journeys.canary;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks through every column of every table that the server's administrator can see. */
record DatabaseScan(Connection root) {

  private static final List<String> OWN_SCHEMAS =
      List.of("information_schema", "performance_schema", "sys");

  private record Table(String schema, String name) {

    String quoted() {
      return "`" + schema.replace("`", "``") + "`.`" + name.replace("`", "``") + "`";
    }
  }

  /** Says how many rows there were. */
  long into(Scanner scanner) throws SQLException {
    var rows = 0L;
    for (var table : tables()) {
      rows += look(table, scanner);
    }
    binaryLogs(scanner);
    return rows;
  }

  private List<Table> tables() throws SQLException {
    var tables = new ArrayList<Table>();
    try (var statement = root.createStatement();
        var result =
            statement.executeQuery(
                "select table_schema, table_name from information_schema.tables"
                    + " where table_type = 'BASE TABLE' order by 1, 2")) {
      while (result.next()) {
        var table = new Table(result.getString(1), result.getString(2));
        if (!OWN_SCHEMAS.contains(table.schema())) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  private long look(Table table, Scanner scanner) throws SQLException {
    var rows = 0L;
    try (var statement = root.createStatement()) {
      statement.setFetchSize(Integer.MIN_VALUE);
      try (var result = statement.executeQuery("select * from " + table.quoted())) {
        var columns = result.getMetaData();
        while (result.next()) {
          rows++;
          for (var column = 1; column <= columns.getColumnCount(); column++) {
            var place = "table " + table.schema() + "." + table.name();
            var value = result.getBytes(column);
            if (value != null) {
              scanner.scan(place + ", column " + columns.getColumnName(column), value);
            }
          }
        }
      }
    }
    return rows;
  }

  /** The server keeps none in development; one that does is read event by event. */
  private void binaryLogs(Scanner scanner) throws SQLException {
    var logs = new ArrayList<String>();
    try (var statement = root.createStatement();
        var on = statement.executeQuery("show variables like 'log_bin'")) {
      if (!on.next() || !"ON".equals(on.getString(2))) {
        return;
      }
    }
    try (var statement = root.createStatement();
        var result = statement.executeQuery("show binary logs")) {
      while (result.next()) {
        logs.add(result.getString(1));
      }
    }
    for (var log : logs) {
      try (var statement = root.createStatement();
          var events = statement.executeQuery("show binlog events in '" + log + "'")) {
        while (events.next()) {
          var info = events.getString("Info");
          scanner.scan("binary log " + log, info.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }
}
