package dev.shiming.obligations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/obligations.md} from the list of obligations and the proofs of all tests. */
public final class ObligationsReport {

  private static final String INTRO =
      """
      # Obligations

      Written by the build from the tests that ran: do not edit. `checks/obligations.yaml` says what each obligation consists of.
      **proved**: every part has a test that passed; **part**: some have (missing parts are named); **open**: none has, or a test failed.

      """;

  private final Obligations obligations;
  private final Proofs proofs;

  private ObligationsReport(Obligations obligations, Proofs proofs) {
    this.obligations = obligations;
    this.proofs = proofs;
  }

  public static void main(String[] arguments) throws IOException {
    var root = Path.of(arguments.length > 0 ? arguments[0] : "").toAbsolutePath().normalize();
    try {
      System.out.println(write(root));
    } catch (ReportError error) {
      System.err.println(error.getMessage());
      System.exit(1);
    }
  }

  /** Writes the report of the project in the folder and says in one line what it came to. */
  static String write(Path root) throws IOException {
    var obligations = Obligations.read(root.resolve("checks/obligations.yaml"));
    var proofs = Proofs.below(root);
    proofs.demandKnownParts(obligations);
    var report = new ObligationsReport(obligations, proofs);
    Files.createDirectories(root.resolve("docs"));
    Files.writeString(root.resolve("docs/obligations.md"), report.text());
    return report.summary();
  }

  private String text() {
    var lines = new ArrayList<String>();
    lines.add("| no. | obligation | rules | state | tests |");
    lines.add("| --- | --- | --- | --- | --- |");
    obligations.all().forEach(obligation -> lines.add(row(obligation)));
    return INTRO + String.join("\n", lines) + "\n";
  }

  private String row(Obligation obligation) {
    var own = proofs.of(obligation);
    return "| "
        + String.join(
            " | ",
            obligation.number(),
            cell(obligation.obligation()),
            cell(obligation.rules()),
            cell(state(obligation, own)),
            cell(tests(own)))
        + " |";
  }

  private static String state(Obligation obligation, List<Proof> own) {
    var state = State.of(obligation, own);
    var text = new StringBuilder("**" + state.word() + "**");
    if (state == State.PART) {
      text.append("; missing: ").append(String.join(", ", State.missing(obligation, own)));
    }
    if (!obligation.argument().isEmpty()) {
      text.append(" (").append(obligation.argument()).append(')');
    }
    return text.toString();
  }

  /** By class, so that a row stays readable; only what failed is named to the method. */
  private static String tests(List<Proof> own) {
    var passed =
        own.stream()
            .filter(Proof::passed)
            .collect(
                Collectors.groupingBy(
                    Proof::testClass,
                    TreeMap::new,
                    Collectors.mapping(Proof::test, Collectors.toSet())));
    var failed = own.stream().filter(proof -> !proof.passed()).map(Proof::shortTest).distinct();
    return Stream.concat(
            failed.sorted().map(test -> "`failed: " + test + "`"),
            passed.entrySet().stream()
                .map(each -> "`" + each.getKey() + "` (" + each.getValue().size() + ")"))
        .collect(Collectors.joining(" "));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ');
  }

  private String summary() {
    var count =
        obligations.all().stream()
            .collect(
                Collectors.groupingBy(
                    obligation -> State.of(obligation, proofs.of(obligation)),
                    Collectors.counting()));
    return "Obligations: %d proved, %d part, %d open."
        .formatted(
            count.getOrDefault(State.PROVED, 0L),
            count.getOrDefault(State.PART, 0L),
            count.getOrDefault(State.OPEN, 0L));
  }
}
