package dev.shiming.obligations;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The proofs that the last runs of the tests left in {@code target/proofs} of each module. Within
 * one run a single failure counts against a test; a later run of the test replaces an earlier one.
 */
record Proofs(List<Proof> all) {

  private static final Set<String> WITHOUT_MODULES = Set.of(".git", "src", "node_modules");

  private record Run(Path file, FileTime time) {}

  static Proofs below(Path root) throws IOException {
    var latest = new HashMap<Proof.Statement, Proof>();
    for (var run : runs(root)) {
      var ofRun = new HashMap<Proof.Statement, Proof>();
      for (var line : Files.readAllLines(run.file())) {
        var proof = Proof.of(line, root.relativize(run.file()).toString());
        ofRun.merge(proof.statement(), proof, (one, other) -> one.passed() ? other : one);
      }
      latest.putAll(ofRun);
    }
    return of(latest);
  }

  private static Proofs of(Map<Proof.Statement, Proof> latest) {
    return new Proofs(latest.values().stream().sorted(Proof.ORDER).toList());
  }

  /** Oldest first. */
  private static List<Run> runs(Path root) throws IOException {
    var runs = new ArrayList<Run>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            var name = String.valueOf(folder.getFileName());
            if (name.equals("target")) {
              collect(folder.resolve("proofs"), runs);
              return FileVisitResult.SKIP_SUBTREE;
            }
            return WITHOUT_MODULES.contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }
        });
    runs.sort(Comparator.comparing(Run::time).thenComparing(Run::file));
    return runs;
  }

  private static void collect(Path folder, List<Run> runs) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "*.tsv")) {
        for (var file : files) {
          runs.add(new Run(file, Files.getLastModifiedTime(file)));
        }
      }
    }
  }

  List<Proof> of(Obligation obligation) {
    return all.stream().filter(proof -> proof.number().equals(obligation.number())).toList();
  }

  /** A typing error in a test must not pass for an obligation that nobody shows. */
  void demandKnownParts(Obligations obligations) {
    var unknown =
        all.stream()
            .filter(
                proof ->
                    obligations
                        .numbered(proof.number())
                        .filter(obligation -> obligation.has(proof.part()))
                        .isEmpty())
            .map(
                proof ->
                    "%s says it shows part \"%s\" of %s, which checks/obligations.yaml does not know."
                        .formatted(proof.test(), proof.part(), proof.number()))
            .distinct()
            .toList();
    if (!unknown.isEmpty()) {
      throw new ReportError(String.join("\n", unknown));
    }
  }
}
