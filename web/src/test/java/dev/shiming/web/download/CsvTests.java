package dev.shiming.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed by somebody must not calculate in somebody else's spreadsheet. */
class CsvTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "=cmd|' /C calc'!A0"
      })
  void textThatWouldBeAFormulaIsAText(String text) throws IOException {
    assertThat(written(text)).startsWith("\uFEFF\"'" + text.substring(0, 1));
    assertThat(read(written(text))).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"山谷, \"茶社\"", "two\r\nlines", "a=b", "'", "；", " =1"})
  void otherTextStaysAsItIs(String text) throws IOException {
    assertThat(read(written(text))).isEqualTo(text);
  }

  @Test
  void numbersAndEmptyCellsStayThemselves() throws IOException {
    assertThat(written(12L, null, -3)).isEqualTo("\uFEFF\"12\",,\"-3\"\r\n");
  }

  private static String written(@Nullable Object... cells) throws IOException {
    var target = new StringWriter();
    var csv = Csv.to(target);
    csv.line(cells);
    csv.flush();
    return target.toString();
  }

  private static String read(String file) throws IOException {
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(file.substring(1)))) {
      return parser.getRecords().getFirst().get(0);
    }
  }
}
