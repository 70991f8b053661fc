package dev.shiming.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which the servers shared by one test JVM keep their data until it ends. */
final class SharedFolder {

  private static final String PREFIX = "run-";

  private SharedFolder() {}

  static Path create(String server) {
    try {
      var runs = UnpackedOnce.cache();
      forgetEndedRuns(runs);
      var folder = runs.resolve(PREFIX + ProcessHandle.current().pid()).resolve(server);
      UnpackedOnce.deleteTree(folder);
      Files.createDirectories(folder.getParent());
      return UnpackedOnce.createPrivate(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the server with the JVM and removes what it wrote. */
  static void endWithTheJvm(ChildProcess process, Path folder) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  process.kill();
                  try {
                    UnpackedOnce.deleteTree(folder);
                    Files.deleteIfExists(folder.getParent());
                  } catch (IOException kept) {
                    // Another server of this run is still ending, or the next run tidies up.
                  }
                },
                "end " + process.name()));
  }

  private static void forgetEndedRuns(Path runs) throws IOException {
    try (var folders = Files.newDirectoryStream(runs, PREFIX + "*")) {
      for (var folder : folders) {
        var pid = Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
        if (ProcessHandle.of(pid).isEmpty()) {
          UnpackedOnce.deleteTree(folder);
        }
      }
    }
  }
}
