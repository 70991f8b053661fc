package dev.shiming.kit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.crypto.tink.util.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is sealed of a row, which may not change between releases. */
class CanonicalTests {

  private static final LocalDateTime NOON = LocalDateTime.parse("2026-11-20T12:00:00.123");

  private final Ledger ledger =
      new Ledger(
          "test",
          "rows",
          "seals",
          List.of(Column.number("id"), Column.text("a"), Column.text("b"), Column.time("at")));

  @Test
  void noTwoRowsAreWrittenAlike() throws Exception {
    List<Bytes> all =
        List.of(
            row(1, "ab", "c", NOON),
            row(1, "a", "bc", NOON),
            row(1, "abc", "", NOON),
            row(1, "abc", null, NOON),
            row(1, null, "abc", NOON),
            row(1, "abc", null, null),
            row(2, "abc", null, NOON),
            row(1, "abc", null, NOON.plusNanos(1_000_000)));
    assertThat(all).doesNotHaveDuplicates();
  }

  /** A column added later is null in the rows before it, and their seals still fit. */
  @Test
  void aColumnThatIsNullLeavesNothing() throws Exception {
    Ledger before =
        new Ledger("test", "rows", "seals", List.of(Column.number("id"), Column.text("a")));
    assertThat(ledger.canonical(result(1, "a", null, null)))
        .isEqualTo(before.canonical(result(1, "a", null, null)));
  }

  @Test
  void theBytesAreThoseOfEveryRelease() throws Exception {
    assertThat(row(1, "实", null, NOON).toByteArray())
        .asHexString()
        .isEqualTo(
            "000269644E0000000000000001" // id
                + "0001615400000003E5AE9E" // a
                + "0002617444000001A1F8D3EA7B"); // at, in milliseconds
  }

  private Bytes row(long id, @Nullable String a, @Nullable String b, @Nullable LocalDateTime at)
      throws SQLException {
    return ledger.canonical(result(id, a, b, at));
  }

  private static ResultSet result(
      long id, @Nullable String a, @Nullable String b, @Nullable LocalDateTime at)
      throws SQLException {
    ResultSet row = mock(ResultSet.class);
    when(row.getObject("id")).thenReturn(id);
    when(row.getObject("a")).thenReturn(a);
    when(row.getObject("b")).thenReturn(b);
    when(row.getObject("at", LocalDateTime.class)).thenReturn(at);
    return row;
  }
}
