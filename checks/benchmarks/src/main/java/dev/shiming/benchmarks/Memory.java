package dev.shiming.benchmarks;

import dev.shiming.embedded.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Resident memory of the parts of a running stack, by their pid files (Linux). */
final class Memory {

  private Memory() {}

  /** Megabytes by part. */
  static Map<String, Long> of(Path state) throws IOException {
    Map<String, Long> megabytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(state)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".pid")).toList()) {
        String part = file.getFileName().toString().replace(".pid", "");
        var process = new PidFile(file).process();
        if (process.isPresent()) {
          megabytes.put(part, resident(Long.toString(process.get().pid())));
        }
      }
    }
    return megabytes;
  }

  private static long resident(String pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", pid, "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }
}
