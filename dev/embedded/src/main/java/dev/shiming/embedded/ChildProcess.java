package dev.shiming.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A server in a process group of its own, with a pid file and a log file, that never outlives the
 * JVM which started it: when that JVM ends, however it ends, a leash ends the server.
 */
public final class ChildProcess implements AutoCloseable {

  /** How to start a process: its name for people, its command, and the folder it works in. */
  public record Launch(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path folder,
      Path log,
      Path pidFile) {}

  private static final Duration PROBE_EVERY = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final List<ChildProcess> RUNNING = new CopyOnWriteArrayList<>();
  private static volatile boolean ending;

  private final Launch launch;
  private final Process process;
  private final Process leash;
  private final PidFile pidFile;

  private ChildProcess(Launch launch, Process process, Process leash, PidFile pidFile) {
    this.launch = launch;
    this.process = process;
    this.leash = leash;
    this.pidFile = pidFile;
  }

  /** Starts the process, after ending one that a crashed run may have left under this pid file. */
  public static ChildProcess start(Launch launch) {
    if (ending) {
      throw new StartFailure(launch.name() + " is not started any more: everything is ending");
    }
    var pidFile = new PidFile(launch.pidFile());
    pidFile.endLeftover(PATIENCE);
    try {
      Files.createDirectories(launch.folder());
      keepEarlierLog(launch.log());
      var builder =
          new ProcessBuilder(SessionCommand.inOwnSession(launch.command()))
              .directory(launch.folder().toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
      builder.environment().putAll(launch.environment());
      var process = builder.start();
      var child = new ChildProcess(launch, process, leash(process.pid()), pidFile);
      RUNNING.add(child);
      pidFile.write(process.toHandle());
      return child;
    } catch (IOException e) {
      throw new StartFailure(launch.name() + " cannot be started: " + e.getMessage(), e);
    }
  }

  private static void keepEarlierLog(Path log) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Waits on a pipe that the system closes when this JVM is gone, and then ends the process. */
  private static Process leash(long pid) throws IOException {
    var script = "read -r _; kill -TERM \"$1\"; sleep 10; kill -KILL \"-$1\" || kill -KILL \"$1\"";
    return new ProcessBuilder(
            SessionCommand.inOwnSession(
                List.of("/bin/sh", "-c", script, "leash", Long.toString(pid))))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Waits until the probe holds; ends the process and fails when it dies or takes too long. */
  public ChildProcess awaitReady(BooleanSupplier probe, Duration limit) {
    var deadline = System.nanoTime() + limit.toNanos();
    while (!probe.getAsBoolean()) {
      if (!process.isAlive()) {
        stop(PATIENCE);
        throw StartFailure.withLog(
            launch.name() + " ended by itself with exit code " + process.exitValue(), launch.log());
      }
      if (System.nanoTime() > deadline) {
        stop(PATIENCE);
        throw StartFailure.withLog(
            launch.name() + " was not ready after " + limit.toSeconds() + " s", launch.log());
      }
      try {
        Thread.sleep(PROBE_EVERY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stop(PATIENCE);
        throw new StartFailure(launch.name() + " was interrupted while it started", e);
      }
    }
    pidFile.write(process.toHandle());
    return this;
  }

  /** Waits until the process ends by itself, and gives its exit code. */
  public int awaitEnd() {
    try {
      var code = process.waitFor();
      stop(PATIENCE);
      return code;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop(PATIENCE);
      throw new StartFailure(launch.name() + " was interrupted", e);
    }
  }

  /** From now on nothing starts; for a JVM that is about to end and stops what it has started. */
  public static void startNoMore() {
    ending = true;
  }

  /** All that this JVM has started and that has not been stopped, in the order of their starts. */
  public static List<ChildProcess> running() {
    return List.copyOf(RUNNING);
  }

  public String name() {
    return launch.name();
  }

  /** How it was started. */
  public Launch launch() {
    return launch;
  }

  public long pid() {
    return process.pid();
  }

  public Path log() {
    return launch.log();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** True once the log contains the text; for servers that say that they are ready. */
  public boolean logContains(String text) {
    try {
      return Files.exists(launch.log())
          && new String(Files.readAllBytes(launch.log()), StandardCharsets.UTF_8).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks the process to end, and ends it when it has not done so in time. */
  public synchronized void stop(Duration patience) {
    end(process.toHandle(), patience);
    leash.destroyForcibly();
    pidFile.delete();
    RUNNING.remove(this);
  }

  /** Ends the process at once; for servers whose data nobody needs any more. */
  public void kill() {
    stop(Duration.ZERO);
  }

  @Override
  public void close() {
    stop(PATIENCE);
  }

  static void end(ProcessHandle process, Duration patience) {
    var all = new ArrayList<ProcessHandle>();
    Stream.concat(Stream.of(process), process.descendants()).forEach(all::add);
    if (!patience.isZero()) {
      process.destroy();
      awaitEnd(process, patience);
    }
    all.forEach(ProcessHandle::destroyForcibly);
    endGroup(process.pid());
    all.forEach(each -> awaitEnd(each, PATIENCE));
  }

  /** Ends what the process started while it was ending, as a JVM that writes its cache does. */
  private static void endGroup(long leader) {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -KILL \"-$1\"", "group", Long.toString(leader))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitEnd(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException stillThere) {
      // The caller goes on to end it by force.
    }
  }
}
