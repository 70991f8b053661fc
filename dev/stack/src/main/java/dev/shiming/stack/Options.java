package dev.shiming.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What was asked for on the command line. */
record Options(
    boolean wantsHelp, boolean fresh, boolean check, boolean prepare, int ports, Path state) {

  private static final Path DEFAULT_STATE = Path.of(".shiming");
  private static final int HIGHEST_OFFSET = 65_535 - SitePorts.HIGHEST;

  /** What `--help` shows; `./run` reads the same file before anything is built. */
  static String help() throws IOException {
    try (var text = Options.class.getResourceAsStream("help.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Options parse(List<String> arguments) {
    var fresh = false;
    var check = false;
    var prepare = false;
    var help = false;
    var ports = 0;
    var state = DEFAULT_STATE;
    var rest = arguments.iterator();
    while (rest.hasNext()) {
      var option = rest.next();
      switch (option) {
        case "--fresh" -> fresh = true;
        case "--check" -> check = true;
        case "--prepare" -> prepare = true;
        case "--help", "-h" -> help = true;
        case "--ports" -> ports = offset(value(option, rest.hasNext() ? rest.next() : ""));
        case "--state" -> state = Path.of(value(option, rest.hasNext() ? rest.next() : ""));
        default ->
            throw new UsageError("Unknown option " + option + ". ./run --help lists the options.");
      }
    }
    if (check && (fresh || !state.equals(DEFAULT_STATE))) {
      throw new UsageError("--check uses a folder of its own: leave out --fresh and --state.");
    }
    return new Options(help, fresh, check, prepare, ports, state);
  }

  private static String value(String option, String value) {
    if (value.isBlank() || value.startsWith("--")) {
      throw new UsageError("Option " + option + " needs a value. ./run --help shows how.");
    }
    return value;
  }

  private static int offset(String value) {
    try {
      var offset = Integer.parseInt(value);
      if (offset >= 0 && offset <= HIGHEST_OFFSET) {
        return offset;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, together with numbers out of range.
    }
    throw new UsageError(
        "--ports takes a number from 0 to " + HIGHEST_OFFSET + ", not " + value + ".");
  }
}
