package dev.shiming.kit.ledger;

import com.google.crypto.tink.util.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table whose rows are only ever added, and the table that holds its chain.
 *
 * @param name what the seals are bound to: no seal of one ledger fits another
 * @param rows the table; beside the columns it has {@code unsealed}, 1 until a row is linked
 * @param seals the table of the chain: sequence, row_id, content, digest, purged
 * @param columns all that is sealed, first the key {@code id}
 */
public record Ledger(String name, String rows, String seals, List<Column> columns) {

  public Ledger {
    columns = List.copyOf(columns);
  }

  /** The columns for a select, of the table with this alias. */
  String select(String alias) {
    return columns.stream()
        .map(column -> alias + "." + column.name())
        .collect(Collectors.joining(", "));
  }

  /** The row at hand in bytes that no other row has. */
  Bytes canonical(ResultSet row) throws SQLException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (Column column : columns) {
        column.write(row, out);
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return Bytes.copyFrom(bytes.toByteArray());
  }
}
