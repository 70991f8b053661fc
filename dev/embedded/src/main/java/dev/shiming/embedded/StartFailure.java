package dev.shiming.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says which server did not start, and shows the end of the log in which the reason stands. */
public final class StartFailure extends RuntimeException {

  private static final int LINES_SHOWN = 12;

  StartFailure(String message) {
    super(message);
  }

  StartFailure(String message, Throwable cause) {
    super(message, cause);
  }

  static StartFailure withLog(String message, Path log) {
    var text = new StringBuilder(message).append(". Its log is ").append(log);
    var lines = lastLines(log);
    if (lines.isEmpty()) {
      text.append(" (empty)");
    } else {
      text.append(", which ends:");
      lines.forEach(line -> text.append("\n    ").append(line));
    }
    return new StartFailure(text.toString());
  }

  private static List<String> lastLines(Path log) {
    try {
      var lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank())
              .toList();
      return lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
