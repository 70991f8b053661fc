package dev.shiming.kit.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reads a ledger from end to end as it was at one moment, while sealer and purge go on, and says
 * where it is not as it was written.
 */
public final class Verifier {

  private final Chain chain;
  private final DataSource database;

  public Verifier(Chain chain, DataSource database) {
    this.chain = chain;
    this.database = database;
  }

  /**
   * Verifies the whole ledger; one statement for each thousand rows.
   *
   * @param noted a head that was noted outside the database, null for none
   * @throws SQLException when the database cannot be read
   */
  public Verdict verify(@Nullable Head noted) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      try {
        var snapshot = new SingleConnectionDataSource(connection, true);
        return new Walk(chain, JdbcClient.create(snapshot), noted).verdict();
      } finally {
        connection.rollback();
      }
    }
  }
}
