package dev.shiming.stack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** The lines a developer sees while parts start and stop. */
public final class Progress {

  private final PrintStream out;

  /** Writes to a stream that somebody else keeps. */
  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Writes UTF-8 whatever the terminal's locale is said to be. */
  public static Progress ofTheTerminal() {
    return new Progress(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  }

  void done(String what, Duration time, String where) {
    line("✓", what, time, where);
  }

  void failed(String what, Duration time) {
    line("✗", what, time, "");
  }

  private void line(String mark, String what, Duration time, String where) {
    var text =
        String.format(
            Locale.ROOT, "  %s %-24s %6.1f s   %s", mark, what, time.toMillis() / 1000.0, where);
    out.println(text.stripTrailing());
  }

  void say(String text) {
    out.println(text);
  }
}
