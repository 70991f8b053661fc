package dev.shiming.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to the parts when somebody ends the programme that started them. */
@EnabledIf("dev.shiming.stack.Terminal#isThere")
class EndingTests {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String UP = "echo up; sleep 300";
  private static final String NEVER_UP = "sleep 300";
  private static final String STUBBORN =
      "trap 'sleep 1; sleep 300 & exit 0' TERM; echo up; while :; do sleep 0.1; done";

  @TempDir Path folder;
  private int port;

  @BeforeEach
  void findPort() {
    port = Ports.anyFree();
  }

  @Test
  void ctrlCEndsAllAndLeavesTheTerminalAsItWas() throws Exception {
    try (var terminal =
        Terminal.run("stty -g; trap : INT; " + line(UP) + "; echo code $?; stty -g")) {
      terminal.await(SmallSite.READY);
      var parts = parts();
      terminal.pressCtrlC();
      assertThat(terminal.awaitEnd()).isZero();
      assertThat(terminal.lines()).containsSubsequence("Stopping …", "Stopped.", "code 130");
      assertThat(terminal.lines().getLast()).isEqualTo(terminal.lines().getFirst());
      assertNothingIsLeft(parts);
    }
  }

  @Test
  void ctrlCDuringTheStartEndsWhatHasStarted() throws Exception {
    try (var terminal = Terminal.run("exec " + line(NEVER_UP))) {
      terminal.await("✓ MariaDB");
      var parts = parts();
      terminal.pressCtrlC();
      assertThat(terminal.awaitEnd()).isEqualTo(130);
      assertThat(terminal.lines()).endsWith("Stopped.").noneMatch(line -> line.contains("✗"));
      assertNothingIsLeft(parts);
    }
  }

  @Test
  void impatienceChangesNothing() throws Exception {
    try (var terminal = Terminal.run("exec " + line(STUBBORN))) {
      terminal.await(SmallSite.READY);
      var parts = parts();
      terminal.pressCtrlC();
      terminal.await("Stopping …");
      terminal.pressCtrlC();
      terminal.pressCtrlC();
      assertThat(terminal.awaitEnd()).isEqualTo(130);
      assertThat(terminal.lines().getLast()).endsWith("Stopped.");
      assertNothingIsLeft(parts);
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129"})
  void aSignalEndsAll(String signal, int code) throws Exception {
    try (var terminal = Terminal.run("exec " + line(UP))) {
      terminal.await(SmallSite.READY);
      var parts = parts();
      var programme = parts.getFirst().parent().orElseThrow().pid();
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + programme).start().waitFor();
      assertThat(terminal.awaitEnd()).isEqualTo(code);
      assertThat(terminal.lines()).endsWith("Stopping …", "Stopped.");
      assertNothingIsLeft(parts);
    }
  }

  @Test
  void aClosedWindowEndsAll() throws Exception {
    try (var terminal = Terminal.run("exec " + line(UP))) {
      terminal.await(SmallSite.READY);
      var parts = parts();
      terminal.closeWindow();
      assertNothingIsLeft(parts);
    }
  }

  private String line(String server) {
    var words =
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            SmallSite.class.getName(),
            folder.toString(),
            Integer.toString(port),
            server);
    return String.join(
        " ", words.stream().map(word -> "'" + word.replace("'", "'\\''") + "'").toList());
  }

  /** The processes that the pid files name, as soon as all are there. */
  private List<ProcessHandle> parts() {
    return Awaitility.await()
        .atMost(LIMIT)
        .until(
            () -> pidFiles().stream().map(EndingTests::process).flatMap(Optional::stream).toList(),
            parts -> parts.size() == pidFiles().size());
  }

  private List<Path> pidFiles() {
    return List.of(folder.resolve("mariadb/mariadb.pid"), folder.resolve("server.pid"));
  }

  private static Optional<ProcessHandle> process(Path pidFile) {
    var entry = new Properties();
    try (var in = Files.newBufferedReader(pidFile)) {
      entry.load(in);
    } catch (IOException notThereYet) {
      return Optional.empty();
    }
    return Optional.ofNullable(entry.getProperty("pid"))
        .map(Long::valueOf)
        .flatMap(ProcessHandle::of);
  }

  /** Neither a part nor anything in its session, no pid file, no listener. */
  private void assertNothingIsLeft(List<ProcessHandle> parts) throws Exception {
    for (var part : parts) {
      part.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
    Awaitility.await().atMost(LIMIT).until(() -> sessions(parts), List::isEmpty);
    Awaitility.await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(pidFiles()).noneMatch(Files::exists));
    assertThat(Ports.isFree(port)).isTrue();
  }

  private static List<String> sessions(List<ProcessHandle> leaders) throws Exception {
    var command = new ArrayList<>(List.of("ps", "-o", "stat=,pid=,args="));
    leaders.forEach(leader -> command.addAll(List.of("-s", Long.toString(leader.pid()))));
    var ps = new ProcessBuilder(command).start();
    return ps.inputReader().lines().filter(line -> !line.startsWith("Z")).toList();
  }
}
