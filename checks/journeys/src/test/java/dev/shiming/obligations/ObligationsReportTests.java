package dev.shiming.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObligationsReportTests {

  @TempDir Path root;

  @BeforeEach
  void list() throws IOException {
    write(
        "checks/obligations.yaml",
        """
        obligations:
          - number: C1
            obligation: Name at the back
            rules: IM14.6
            parts: [pages, canary]
          - number: C2
            obligation: Gate
            rules: CSL26
            parts: [forum]
            argument: only the forum exists
        """);
  }

  @Test
  void isOpenWithoutTests() throws IOException {
    assertThat(row("C1")).isEqualTo("| C1 | Name at the back | IM14.6 | **open** |  |");
  }

  @Test
  void isPartWhileAPartIsMissing() throws IOException {
    proofs("web", "C1\tpages\ta.b.PageTests#hidesNames\tpassed");
    assertThat(row("C1")).contains("**part**; missing: canary", "`PageTests` (1)");
  }

  @Test
  void isProvedWhenEachPartHasAPassedTest() throws IOException {
    proofs("web", "C1\tpages\ta.b.PageTests#hidesNames\tpassed");
    proofs("checks/journeys", "C1\tcanary\ta.CanaryIT#isFoundNowhere\tpassed");
    assertThat(row("C1")).contains("**proved**").doesNotContain("missing");
  }

  @Test
  void isOpenWhenOneTestFails() throws IOException {
    proofs(
        "web",
        "C1\tpages\ta.b.PageTests#hidesNames\tpassed",
        "C1\tcanary\ta.b.PageTests#canary\tpassed",
        "C1\tcanary\ta.b.PageTests#other\tfailed");
    assertThat(row("C1")).contains("**open**", "`failed: PageTests#other`");
  }

  @Test
  void oneFailureAmongRepetitionsCounts() throws IOException {
    proofs("web", "C2\tforum\ta.T#each\tpassed", "C2\tforum\ta.T#each\tfailed");
    assertThat(row("C2")).contains("**open**");
  }

  @Test
  void aLaterRunReplacesAnEarlierOne() throws IOException {
    Files.setLastModifiedTime(
        write("web/target/proofs/9.tsv", "C2\tforum\ta.T#gate\tfailed\n"),
        FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    Files.setLastModifiedTime(
        write("web/target/proofs/10.tsv", "C2\tforum\ta.T#gate\tpassed\n"),
        FileTime.from(Instant.parse("2026-01-02T00:00:00Z")));
    assertThat(row("C2")).contains("**proved** (only the forum exists)");
  }

  @Test
  void aMentionWithoutPartNeverProves() throws IOException {
    proofs("web", "C2\t\ta.T#gate\tpassed");
    assertThat(row("C2")).contains("**part**; missing: forum");
  }

  @Test
  void refusesAPartThatTheListDoesNotKnow() throws IOException {
    proofs("web", "C2\tforun\ta.T#gate\tpassed");
    assertThatThrownBy(() -> ObligationsReport.write(root))
        .isInstanceOf(ReportError.class)
        .hasMessageContaining("a.T#gate")
        .hasMessageContaining("\"forun\" of C2");
  }

  @Test
  void refusesANumberThatTheListDoesNotKnow() throws IOException {
    proofs("web", "C99\t\ta.T#gate\tpassed");
    assertThatThrownBy(() -> ObligationsReport.write(root)).hasMessageContaining("C99");
  }

  @Test
  void refusesALineThatIsNoProof() throws IOException {
    proofs("web", "C2\tforum\ta.T#gate\tperhaps");
    assertThatThrownBy(() -> ObligationsReport.write(root)).hasMessageContaining("perhaps");
  }

  @Test
  void isTheSameForTheSameProofs() throws IOException {
    proofs("web", "C1\tpages\ta.b.X#one\tpassed", "C1\tpages\ta.b.A#two\tpassed");
    var first = report();
    proofs("web", "C1\tpages\ta.b.A#two\tpassed", "C1\tpages\ta.b.X#one\tpassed");
    assertThat(report()).isEqualTo(first).contains("`A` (1) `X` (1)");
  }

  @Test
  void knowsAllFiftyTwo() throws IOException {
    var list = Obligations.read(Path.of("../obligations.yaml"));
    assertThat(list.all())
        .extracting(Obligation::number)
        .containsExactlyElementsOf(
            java.util.stream.IntStream.rangeClosed(1, 52).mapToObj(n -> "C" + n).toList());
  }

  private String row(String number) throws IOException {
    return report()
        .lines()
        .filter(line -> line.startsWith("| " + number + " |"))
        .findFirst()
        .orElseThrow();
  }

  private String report() throws IOException {
    ObligationsReport.write(root);
    return Files.readString(root.resolve("docs/obligations.md"));
  }

  private void proofs(String module, String... lines) throws IOException {
    write(module + "/target/proofs/1.tsv", String.join("\n", lines) + "\n");
  }

  private Path write(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
