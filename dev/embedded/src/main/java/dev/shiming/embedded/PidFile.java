package dev.shiming.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Remembers a process across a crash of the one that started it, by id, start time and command, so
 * that a number which the system has given to somebody else meanwhile is never ended.
 */
public final class PidFile {

  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

  private final Path file;

  public PidFile(Path file) {
    this.file = file;
  }

  void write(ProcessHandle process) {
    var entry = new Properties();
    entry.setProperty("pid", Long.toString(process.pid()));
    entry.setProperty("started", process.info().startInstant().map(Instant::toString).orElse(""));
    entry.setProperty("command", process.info().command().orElse(""));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (var out = Files.newBufferedWriter(file)) {
        entry.store(out, null);
      }
    } catch (IOException e) {
      throw new StartFailure("Cannot write the pid file " + file, e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StartFailure("Cannot delete the pid file " + file, e);
    }
  }

  /** The process that this file names, if it is still the same one. */
  public Optional<ProcessHandle> process() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var entry = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      entry.load(in);
      return ProcessHandle.of(Long.parseLong(entry.getProperty("pid", "")))
          .filter(ProcessHandle::isAlive)
          .filter(process -> isSame(process, entry));
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isSame(ProcessHandle process, Properties entry) {
    var started = entry.getProperty("started", "");
    var command = entry.getProperty("command", "");
    return !started.isEmpty()
        && process
            .info()
            .startInstant()
            .filter(
                now ->
                    Duration.between(Instant.parse(started), now).abs().compareTo(CLOCK_TOLERANCE)
                        <= 0)
            .isPresent()
        && process.info().command().filter(command::equals).isPresent();
  }

  /** Ends the process that an earlier, crashed run left behind; anything else is let be. */
  public void endLeftover(Duration patience) {
    process().ifPresent(process -> ChildProcess.end(process, patience));
    delete();
  }
}
