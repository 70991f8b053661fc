package dev.shiming.embedded;

import java.util.List;

/**
 * What every database server of the project is told, MariaDB and MySQL alike, so that text is
 * compared, mistakes are refused and times are kept in one way; docker-compose.yml says the same.
 */
final class MySqlSettings {

  static final String SQL_MODE =
      "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
          + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

  static final List<String> BEHAVIOUR =
      List.of(
          "--default-time-zone=+00:00",
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_0900_ai_ci",
          "--sql-mode=" + SQL_MODE,
          "--transaction-isolation=REPEATABLE-READ",
          "--max-allowed-packet=16M");

  /** For one machine: the loopback address only, and no memory for what nobody looks at. */
  static final List<String> ONE_MACHINE =
      List.of(
          "--bind-address=127.0.0.1",
          "--skip-name-resolve",
          "--performance-schema=OFF",
          "--max-connections=200",
          "--skip-log-bin");

  private MySqlSettings() {}
}
