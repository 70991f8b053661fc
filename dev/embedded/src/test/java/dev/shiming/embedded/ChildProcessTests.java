package dev.shiming.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTests {

  @TempDir Path folder;

  @Test
  void stoppingEndsTheWholeFamilyAndForgetsThePidFile() throws Exception {
    var child = start("sh", "-c", "sleep 300 & echo up; wait");
    child.awaitReady(() -> child.logContains("up"), Duration.ofSeconds(10));
    var family = ProcessHandle.of(child.pid()).orElseThrow().descendants().toList();
    assertThat(family).isNotEmpty();
    assertThat(pidFile().process()).map(ProcessHandle::pid).contains(child.pid());

    child.close();

    assertThat(child.isAlive()).isFalse();
    for (var each : family) {
      each.onExit().get(5, TimeUnit.SECONDS);
    }
    assertThat(folder.resolve("a.pid")).doesNotExist();
  }

  @Test
  void whatIsStartedOnTheWayOutIsEndedToo() throws Exception {
    var late = folder.resolve("late");
    var child =
        start(
            "sh",
            "-c",
            "trap 'sleep 300 & echo $! > late; exit 0' TERM; echo up; while :; do sleep 0.1; done");
    child.awaitReady(() -> child.logContains("up"), Duration.ofSeconds(10));

    child.close();

    var orphan = Files.readString(late).strip();
    var deadline = Instant.now().plusSeconds(20);
    while (!List.of("", "Z").contains(stateOf(orphan)) && Instant.now().isBefore(deadline)) {
      Thread.onSpinWait();
    }
    assertThat(stateOf(orphan)).isIn("", "Z");
  }

  /** Empty for a process that is gone, Z for one that has ended and that nobody has asked about. */
  private static String stateOf(String pid) throws Exception {
    var ps = new ProcessBuilder("ps", "-o", "stat=", "-p", pid).start();
    var state = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return state.isEmpty() ? state : state.substring(0, 1);
  }

  @Test
  void whatIgnoresTheRequestIsEndedByForce() {
    var child = start("sh", "-c", "trap '' TERM; echo up; while :; do sleep 0.1; done");
    child.awaitReady(() -> child.logContains("up"), Duration.ofSeconds(10));
    child.stop(Duration.ofMillis(300));
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void aProcessThatDiesIsNamedWithTheEndOfItsLog() {
    var child = start("sh", "-c", "echo the reason; exit 3");
    assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofSeconds(10)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("Part ended by itself with exit code 3")
        .hasMessageContaining(folder.resolve("a.log").toString())
        .hasMessageContaining("the reason");
  }

  @Test
  void aProcessThatIsNeverReadyIsEnded() {
    var child = start("sleep", "300");
    assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofMillis(200)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("was not ready after");
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void itLeadsASessionOfItsOwn() throws Exception {
    try (var child = start("sh", "-c", "echo up; sleep 300")) {
      child.awaitReady(() -> child.logContains("up"), Duration.ofSeconds(10));
      var ps = new ProcessBuilder("ps", "-o", "pgid=", "-p", Long.toString(child.pid())).start();
      assertThat(new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(Long.toString(child.pid()));
    }
  }

  @Test
  void aKilledStarterTakesItsChildrenWithIt() throws Exception {
    var starter =
        new ProcessBuilder(
                JavaCommand.java(),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                folder.toString())
            .inheritIO()
            .start();
    var deadline = Instant.now().plusSeconds(20);
    Optional<ProcessHandle> child = Optional.empty();
    while (child.isEmpty() && Instant.now().isBefore(deadline)) {
      child = Files.exists(folder.resolve("ready")) ? pidFile().process() : Optional.empty();
      Thread.onSpinWait();
    }
    var orphan = child.orElseThrow();
    starter.destroyForcibly().waitFor();
    orphan.onExit().get(10, TimeUnit.SECONDS);
    assertThat(orphan.isAlive()).isFalse();
  }

  @Test
  void aLeftoverOfACrashedRunIsEndedBeforeTheNextStart() throws Exception {
    var leftover = new ProcessBuilder("sleep", "300").start();
    try {
      pidFile().write(leftover.toHandle());
      pidFile().endLeftover(Duration.ofSeconds(5));
      assertThat(leftover.waitFor(5, TimeUnit.SECONDS)).isTrue();
    } finally {
      leftover.destroyForcibly();
    }
  }

  @Test
  void aNumberThatBelongsToSomebodyElseNowIsLetBe() throws Exception {
    var stranger = new ProcessBuilder("sleep", "300").start();
    try {
      pidFile().write(stranger.toHandle());
      var entry = Files.readString(folder.resolve("a.pid"));
      Files.writeString(
          folder.resolve("a.pid"),
          entry.replaceAll("started=.*", "started=2020-01-01T00\\\\:00\\\\:00Z"));
      pidFile().endLeftover(Duration.ofSeconds(5));
      assertThat(stranger.isAlive()).isTrue();

      Files.writeString(folder.resolve("a.pid"), entry.replaceAll("command=.*", "command=/x/y"));
      pidFile().endLeftover(Duration.ofSeconds(5));
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  private PidFile pidFile() {
    return new PidFile(folder.resolve("a.pid"));
  }

  private ChildProcess start(String... command) {
    return ChildProcess.start(launch(folder, List.of(command)));
  }

  private static ChildProcess.Launch launch(Path folder, List<String> command) {
    return new ChildProcess.Launch(
        "Part", command, Map.of(), folder, folder.resolve("a.log"), folder.resolve("a.pid"));
  }

  /** A JVM that starts a child and then waits to be killed. */
  static final class Starter {
    public static void main(String[] arguments) throws Exception {
      var folder = Path.of(arguments[0]);
      ChildProcess.start(launch(folder, List.of("sh", "-c", "echo up; sleep 300")))
          .awaitReady(() -> true, Duration.ofSeconds(5));
      Files.writeString(folder.resolve("ready"), "");
      Thread.sleep(Duration.ofMinutes(5));
    }
  }
}
