package dev.shiming.kit.ledger;

import com.google.crypto.tink.util.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a chain: whoever has noted it elsewhere finds out when the chain is cut before it.
 *
 * @param sequence how many rows have been linked, 0 for none
 * @param digest the seal of the last one over all before it
 */
public record Head(long sequence, Bytes digest) {

  static final Head NONE = new Head(0, Bytes.copyFrom(new byte[0]));

  private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):((?:[0-9a-f]{2}){0,64})");

  static Head of(ResultSet row, int number) throws SQLException {
    return new Head(row.getLong("sequence"), Bytes.copyFrom(row.getBytes("digest")));
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Head parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a head is SEQUENCE:DIGEST, not " + text);
    }
    return new Head(
        Long.parseLong(matcher.group(1)),
        Bytes.copyFrom(HexFormat.of().parseHex(matcher.group(2))));
  }

  public String text() {
    return sequence + ":" + HexFormat.of().formatHex(digest.toByteArray());
  }
}
