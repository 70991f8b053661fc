package dev.shiming.stack;

import dev.shiming.embedded.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The JDK's ahead-of-time cache of one programme, which more than halves the time of its start. A
 * first run records what it loads, the cache is made of that in the background of a later moment,
 * and runs after that use it. A cache that does not fit is ignored by the JVM.
 */
record AotCache(Path folder, String name) {

  private Path cache() {
    return folder.resolve(name + "-" + Runtime.version() + ".aot");
  }

  private Path recording() {
    return folder.resolve(name + "-" + Runtime.version() + ".aotconf");
  }

  /** Options for a run: use the cache, or record for it, or neither while it waits to be made. */
  List<String> options(boolean record) {
    if (Files.exists(cache())) {
      return List.of("-XX:AOTCache=" + cache(), "-Xlog:aot=off", "-Xlog:cds=off");
    }
    if (record && !Files.exists(recording())) {
      return List.of(
          "-XX:AOTMode=record",
          "-XX:AOTConfiguration=" + recording(),
          "-Xlog:aot=off",
          "-Xlog:cds=off");
    }
    return List.of();
  }

  /** Makes the cache of what was recorded by the same command, at low priority. */
  void make(List<String> command) throws IOException {
    if (!Files.exists(recording()) || Files.exists(cache())) {
      return;
    }
    var unfinished = folder.resolve(cache().getFileName() + ".unfinished");
    var making = new ArrayList<>(List.of("nice", "-n", "19", command.getFirst()));
    making.add("-XX:AOTMode=create");
    making.add("-XX:AOTConfiguration=" + recording());
    making.add("-XX:AOTCache=" + unfinished);
    command.stream().skip(1).filter(option -> !option.startsWith("-XX:AOT")).forEach(making::add);
    var child =
        ChildProcess.start(
            new ChildProcess.Launch(
                "cache of " + name,
                making,
                Map.of(),
                folder,
                folder.resolve(name + "-cache.log"),
                folder.resolve(name + "-cache.pid")));
    if (child.awaitEnd() == 0 && Files.exists(unfinished)) {
      Files.move(unfinished, cache(), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.deleteIfExists(unfinished);
    Files.deleteIfExists(recording());
  }
}
