package dev.shiming.embedded;

import java.util.List;

/**
 * What MySQL 9.7 does unless it is told otherwise, and it is not told otherwise in production:
 * MariaDB is told to do the same, and a test looks whether MySQL still does.
 */
final class MySqlDefaults {

  static final String SQL_MODE =
      "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
          + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";
  static final String CHARACTER_SET = "utf8mb4";
  static final String COLLATION = "utf8mb4_0900_ai_ci";
  static final String ISOLATION = "REPEATABLE-READ";
  static final int MAX_ALLOWED_PACKET = 64 << 20;

  private MySqlDefaults() {}

  /** As options of MariaDB, which by itself cuts times off and compares emoji as equal. */
  static List<String> forMariaDb() {
    return List.of(
        "--sql-mode=" + SQL_MODE + ",TIME_ROUND_FRACTIONAL",
        "--character-set-server=" + CHARACTER_SET,
        "--collation-server=" + COLLATION,
        "--character-set-collations=%s=%s".formatted(CHARACTER_SET, COLLATION),
        "--transaction-isolation=" + ISOLATION,
        "--max-allowed-packet=" + MAX_ALLOWED_PACKET);
  }
}
