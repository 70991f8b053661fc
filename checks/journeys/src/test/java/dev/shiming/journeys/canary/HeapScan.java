package dev.shiming.journeys.canary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Takes the whole heap of a JVM, rubbish included, and looks through it. */
record HeapScan(String name, long pid) {

  private static final int PATIENCE_SECONDS = 120;

  /** Says how many bytes the heap had. */
  long into(Scanner scanner, Path folder) throws IOException {
    Files.createDirectories(folder);
    var dump = folder.resolve(name + ".hprof").toAbsolutePath();
    Files.deleteIfExists(dump);
    try {
      jcmd("GC.heap_dump", "-all", "\"" + dump + "\"");
      try (var stream = Files.newInputStream(dump)) {
        scanner.scan("heap of " + name, stream);
      }
      return Files.size(dump);
    } finally {
      Files.deleteIfExists(dump);
    }
  }

  private void jcmd(String... arguments) throws IOException {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add(Long.toString(pid));
    command.addAll(java.util.List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      var answer =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("No heap dump of " + name + ": " + answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while dumping the heap of " + name, e);
    }
  }
}
