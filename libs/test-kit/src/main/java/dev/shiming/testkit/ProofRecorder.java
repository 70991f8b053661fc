package dev.shiming.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes one line for each finished test that proves something: number, part, test, passed or
 * failed.
 */
public class ProofRecorder implements TestExecutionListener {

  private static final Path FOLDER = Path.of("target", "proofs");

  private final Set<Proof> proofs = new ConcurrentSkipListSet<>(Proof.ORDER);

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() && test.getSource().orElse(null) instanceof MethodSource method) {
      boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
      String name = method.getJavaClass().getName() + "#" + method.getMethodName();
      Stream.<AnnotatedElement>of(method.getJavaMethod(), method.getJavaClass())
          .flatMap(element -> Stream.of(element.getAnnotationsByType(Proves.class)))
          .flatMap(
              annotation ->
                  Stream.of(annotation.value())
                      .map(number -> new Proof(number, annotation.part(), name, passed)))
          .forEach(proofs::add);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (proofs.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(FOLDER);
      Path file = FOLDER.resolve(ProcessHandle.current().pid() + ".tsv");
      Files.write(file, new TreeSet<>(proofs.stream().map(Proof::line).toList()));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private record Proof(String number, String part, String test, boolean passed) {

    static final Comparator<Proof> ORDER =
        Comparator.comparing(Proof::number)
            .thenComparing(Proof::part)
            .thenComparing(Proof::test)
            .thenComparing(Proof::passed);

    String line() {
      return String.join("\t", number, part, test, passed ? "passed" : "failed");
    }
  }
}
