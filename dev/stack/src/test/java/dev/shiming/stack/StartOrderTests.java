package dev.shiming.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.embedded.ChildProcess;
import dev.shiming.embedded.StartFailure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartOrderTests {

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
  private final List<String> started = Collections.synchronizedList(new ArrayList<>());

  @Test
  void aPartStartsAfterWhatItNeedsAndAllStop() {
    var parts = List.of(good("a"), good("b", "a"), good("c", "a"), good("d", "b", "c"));
    var order = new StartOrder(parts, progress);
    order.startAll();
    assertThat(started).startsWith("a").endsWith("d").hasSize(4);
    assertThat(parts).allMatch(part -> part.process() != null && part.process().isAlive());
    var processes = parts.stream().map(Part::process).toList();
    order.stopAll();
    assertThat(processes).noneMatch(ChildProcess::isAlive);
    assertThat(text()).contains("✓ a", "✓ d", "http://here");
  }

  @Test
  void aFailingPartStopsAllThatWasStartedAndIsNamedWithItsLog() {
    var good = good("good");
    var bad = part("bad", Set.of("good"), "echo the reason of it; exit 4");
    var order = new StartOrder(List.of(good, bad, good("never", "bad")), progress);
    assertThatThrownBy(order::startAll)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("bad ended by itself with exit code 4")
        .hasMessageContaining("bad.log")
        .hasMessageContaining("the reason of it");
    assertThat(started).containsExactly("good", "bad");
    assertThat(good.process()).isNull();
    assertThat(ChildProcess.running()).isEmpty();
    assertThat(folder.resolve("good.pid")).doesNotExist();
    assertThat(text()).contains("✗ bad");
  }

  @Test
  void anOccupiedPortIsSaidWithThePartAndTheWayOut() throws Exception {
    try (var somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = somebody.getLocalPort();
      var part = new Part("the part", "", List.of(port), Set.of(), () -> child("the part", "exit"));
      assertThatThrownBy(() -> new StartOrder(List.of(part), progress).demandFreePorts())
          .isInstanceOf(UsageError.class)
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("the part")
          .hasMessageContaining("--ports");
    }
  }

  private Part good(String name, String... needs) {
    return part(name, Set.of(needs), "echo up; sleep 300");
  }

  private Part part(String name, Set<String> needs, String script) {
    return new Part(name, "http://here", List.of(), needs, () -> child(name, script));
  }

  private ChildProcess child(String name, String script) {
    started.add(name);
    var child =
        ChildProcess.start(
            new ChildProcess.Launch(
                name,
                List.of("sh", "-c", script),
                Map.of(),
                folder,
                folder.resolve(name + ".log"),
                folder.resolve(name + ".pid")));
    return child.awaitReady(() -> child.logContains("up"), Duration.ofSeconds(20));
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
