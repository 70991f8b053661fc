package dev.shiming.web.download;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A table as text (RFC 4180) that spreadsheets of any language open: with the mark of UTF-8 at its
 * beginning, and no cell that a spreadsheet would take for a formula.
 */
public final class Csv {

  private static final char MARK_OF_UTF_8 = '\uFEFF';

  /** What a formula begins with, also in the wide characters that spreadsheets read alike. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final CSVPrinter printer;

  private Csv(CSVPrinter printer) {
    this.printer = printer;
  }

  /** Begins a table at the end of what is written already. */
  static Csv to(Appendable target) throws IOException {
    target.append(MARK_OF_UTF_8);
    return new Csv(
        CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get().print(target));
  }

  /** A line of texts and numbers; null is an empty cell. */
  public void line(@Nullable Object... cells) throws IOException {
    printer.printRecord(Stream.of(cells).map(Csv::harmless));
  }

  /** Sends what was written so far. */
  public void flush() throws IOException {
    printer.flush();
  }

  private static @Nullable Object harmless(@Nullable Object cell) {
    return cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : cell;
  }
}
