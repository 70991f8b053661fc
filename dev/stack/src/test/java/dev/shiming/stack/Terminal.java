package dev.shiming.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A pseudo-terminal with a programme in its foreground and somebody at its keyboard. */
final class Terminal implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int CTRL_C = 3;

  /** A build that runs in the background may have been told to ignore these, and hands that on. */
  private static final String HEARS = "--default-signal=INT,QUIT,HUP";

  private static final List<String> PLACES = List.of("/usr/bin/script", "/bin/script");

  private final Process terminal;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final Thread reader;

  private Terminal(Process terminal) {
    this.terminal = terminal;
    this.reader = Thread.ofVirtual().start(() -> read(terminal.getInputStream()));
  }

  static boolean isThere() {
    return PLACES.stream().anyMatch(place -> Files.isExecutable(Path.of(place)));
  }

  /** Runs a line of shell; the terminal is open until the line is done. */
  static Terminal run(String line) throws IOException {
    return new Terminal(
        new ProcessBuilder("env", HEARS, "script", "-q", "-e", "-f", "-c", line, "/dev/null")
            .redirectErrorStream(true)
            .start());
  }

  private void read(InputStream output) {
    try (output) {
      output.transferTo(shown);
    } catch (IOException closed) {
      // The window was closed; what it showed stays.
    }
  }

  private String text() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  void pressCtrlC() {
    try {
      var keyboard = terminal.getOutputStream();
      keyboard.write(CTRL_C);
      keyboard.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the window under the programme, which hangs up on it. */
  void closeWindow() throws InterruptedException {
    terminal.destroyForcibly().waitFor();
  }

  /** Waits until the text is on the screen. */
  void await(String text) {
    Awaitility.await()
        .alias(text)
        .atMost(LIMIT)
        .failFast(
            () -> assertThat(reader.isAlive() || text().contains(text)).as(this::text).isTrue())
        .until(() -> text().contains(text));
  }

  /** Waits for the end and gives the exit code of the line. */
  int awaitEnd() throws InterruptedException {
    if (!terminal.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still running:\n" + text());
    }
    reader.join(LIMIT);
    return terminal.exitValue();
  }

  List<String> lines() {
    return text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  @Override
  public void close() {
    terminal.descendants().forEach(ProcessHandle::destroyForcibly);
    terminal.destroyForcibly();
  }
}
