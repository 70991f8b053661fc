package dev.shiming.journeys.canary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at the command lines and environments that anybody with `ps` may see. */
record ProcessTableScan() {

  private static final List<String> SHOWN = List.of("cmdline", "environ", "comm");

  /** Says how many processes there were. */
  int into(Scanner scanner) throws IOException {
    var count = 0;
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var process : processes) {
        count++;
        for (var name : SHOWN) {
          look(process.resolve(name), scanner);
        }
      }
    }
    return count;
  }

  private static void look(Path file, Scanner scanner) {
    try {
      scanner.scan(file.toString(), Files.readAllBytes(file));
    } catch (IOException endedOrSomebodyElses) {
      // A process that has ended shows nothing more, and those of others are not ours to read.
    }
  }
}
