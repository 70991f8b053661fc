package dev.shiming.kit.ledger;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A column of a ledger and how its value is written down to be sealed. */
public record Column(String name, Kind kind) {

  /** The types that ledgers have; the letter is part of every seal. */
  public enum Kind {
    NUMBER('N'),
    TEXT('T'),
    /** {@code datetime(3)} in UTC. */
    TIME('D');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }
  }

  public static Column number(String name) {
    return new Column(name, Kind.NUMBER);
  }

  public static Column text(String name) {
    return new Column(name, Kind.TEXT);
  }

  public static Column time(String name) {
    return new Column(name, Kind.TIME);
  }

  /**
   * Writes name, kind and value, each of known length, so that no two rows are written alike. Null
   * leaves nothing: a column that a later release adds changes nothing of the rows before it.
   */
  void write(ResultSet row, DataOutputStream out) throws SQLException, IOException {
    Object value =
        kind == Kind.TIME ? row.getObject(name, LocalDateTime.class) : row.getObject(name);
    if (value == null) {
      return;
    }
    out.writeUTF(name);
    out.writeByte(kind.letter);
    switch (kind) {
      case NUMBER -> out.writeLong(((Number) value).longValue());
      case TIME -> out.writeLong(((LocalDateTime) value).toInstant(ZoneOffset.UTC).toEpochMilli());
      case TEXT -> {
        byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    }
  }
}
