package dev.shiming.kit.ledger;

import com.google.crypto.tink.util.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the chain begins since its front was purged.
 *
 * @param start the last link that is gone
 * @param until all rows that are gone are older than this
 * @param seal the key's word that it was so
 */
record Checkpoint(Head start, Instant until, Bytes seal) {

  /** The one that the database has for the ledger, whether it stands or not. */
  static Optional<Checkpoint> find(JdbcClient jdbc, Ledger ledger) {
    return jdbc.sql("select sequence, digest, until, seal from ledger_checkpoint where ledger = ?")
        .param(ledger.name())
        .query(Checkpoint::of)
        .optional();
  }

  private static Checkpoint of(ResultSet row, int number) throws SQLException {
    return new Checkpoint(
        Head.of(row, number),
        row.getObject("until", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        Bytes.copyFrom(row.getBytes("seal")));
  }
}
