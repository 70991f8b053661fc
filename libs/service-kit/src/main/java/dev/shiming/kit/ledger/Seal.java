package dev.shiming.kit.ledger;

import com.google.crypto.tink.util.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain.
 *
 * @param content the seal of the row alone
 * @param digest the seal of place, content and the digest before it
 * @param purged the seal that says that the row was deleted after its time, null while it is there
 */
record Seal(long sequence, long rowId, Bytes content, Bytes digest, @Nullable Bytes purged) {

  /** For a select that also has columns of the ledger. */
  static final String COLUMNS =
      """
      s.sequence as seal_sequence, s.row_id as seal_row_id, s.content as seal_content, \
      s.digest as seal_digest, s.purged as seal_purged""";

  static Seal of(ResultSet row) throws SQLException {
    byte[] purged = row.getBytes("seal_purged");
    return new Seal(
        row.getLong("seal_sequence"),
        row.getLong("seal_row_id"),
        Bytes.copyFrom(row.getBytes("seal_content")),
        Bytes.copyFrom(row.getBytes("seal_digest")),
        purged == null ? null : Bytes.copyFrom(purged));
  }

  Head head() {
    return new Head(sequence, digest);
  }
}
