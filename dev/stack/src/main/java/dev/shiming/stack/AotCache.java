package dev.shiming.stack;

import dev.shiming.embedded.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The JDK's ahead-of-time cache of one programme, which more than halves the time of its start. A
 * service's is made in the background once the site is up, at low priority, so that nobody waits. A
 * cache that does not fit is ignored by the JVM.
 */
record AotCache(Path folder, String name) {

  private static final List<String> QUIET = List.of("-Xlog:aot=off", "-Xlog:cds=off");

  private Path cache() {
    return folder.resolve(name + "-" + Runtime.version() + ".aot");
  }

  private Path unfinished() {
    return folder.resolve(name + ".aot.unfinished");
  }

  /** Options for a run that uses the cache when it is there. */
  List<String> use() {
    var options = new ArrayList<String>();
    if (Files.exists(cache())) {
      options.add("-XX:AOTCache=" + cache());
      options.addAll(QUIET);
    }
    return options;
  }

  boolean isMissing() {
    return !Files.exists(cache());
  }

  /** Options for a run at whose end the cache is written, and {@link #keepTrained} keeps it. */
  List<String> train() {
    return List.of("-XX:AOTCacheOutput=" + unfinished());
  }

  /** Keeps the cache that a run with {@link #train} has written. */
  void keepTrained() throws IOException {
    if (Files.exists(unfinished())) {
      Files.move(unfinished(), cache(), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Makes the cache by starting a Spring application once more, which ends before it serves. */
  void makeByTraining(ChildProcess.Launch application) throws IOException {
    if (!isMissing()) {
      return;
    }
    var environment = new HashMap<>(application.environment());
    environment.put("SERVER_PORT", "0");
    environment.put("MANAGEMENT_SERVER_PORT", "0");
    var training = new ArrayList<>(List.of("nice", "-n", "19", application.command().getFirst()));
    training.addAll(train());
    training.add("-Dspring.context.exit=onRefresh");
    training.addAll(application.command().subList(1, application.command().size()));
    var child =
        ChildProcess.start(
            new ChildProcess.Launch(
                "cache of " + name,
                training,
                environment,
                folder,
                folder.resolve(name + "-cache.log"),
                folder.resolve(name + "-cache.pid")));
    if (child.awaitEnd() == 0) {
      keepTrained();
    }
    Files.deleteIfExists(unfinished());
  }
}
