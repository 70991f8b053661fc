package dev.shiming.stack;

import dev.shiming.embedded.ChildProcess;
import dev.shiming.embedded.HttpProbe;
import dev.shiming.embedded.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A service as the build left it, unpacked once per build, because an unpacked one starts in half
 * the time and can have an ahead-of-time cache.
 */
final class BootJar {

  private static final String HEAP = "256m";
  private static final List<String> OPTIONS =
      List.of("-Xss512k", "-Dstdout.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED");
  private static final Duration READY_WITHIN = Duration.ofMinutes(2);

  private final String name;
  private final Path jar;
  private final Path builds;
  private final Path unpacked;
  private final AotCache cache;

  private BootJar(String name, Path jar, Path builds, String key) {
    this.name = name;
    this.jar = jar;
    this.builds = builds;
    this.unpacked = builds.resolve(key);
    this.cache = new AotCache(unpacked, name);
  }

  /** The service whose module lies in the folder; what is derived from it goes to `work`. */
  static BootJar of(String name, Path module, Path work) throws IOException {
    var jar = module.resolve("target").resolve(name + "-1.0.0-SNAPSHOT.jar");
    if (!Files.exists(jar)) {
      throw new UsageError(
          name + " is not built: " + jar + " is missing. ./mvnw package -DskipTests builds it.");
    }
    var key =
        Long.toHexString(Files.size(jar))
            + "-"
            + Long.toHexString(Files.getLastModifiedTime(jar).toMillis());
    return new BootJar(name, jar, work.toAbsolutePath().resolve(name), key);
  }

  /** Unpacks the jar when this build of it has not been unpacked yet. */
  synchronized void unpack() throws IOException {
    if (Files.exists(unpacked)) {
      return;
    }
    Files.createDirectories(builds);
    var unfinished = builds.resolve("unfinished");
    PrivateFiles.deleteTree(unfinished);
    PrivateFiles.deleteAllButNewest(builds);
    var log = builds.resolve("unpack.log");
    var command =
        JavaCommand.quickStart(
            "128m",
            List.of("-Djarmode=tools"),
            List.of("-jar", jar.toString(), "extract", "--destination", unfinished.toString()));
    var extraction =
        ChildProcess.start(
            new ChildProcess.Launch(
                "unpacking of " + name,
                command,
                Map.of(),
                builds,
                log,
                builds.resolve("unpack.pid")));
    if (extraction.awaitEnd() != 0) {
      throw new IOException(name + " cannot be unpacked; see " + log);
    }
    Files.move(unfinished, unpacked);
  }

  /** Starts the service in the folder and waits until it says, at that port, that it is healthy. */
  ChildProcess start(Path folder, int health, Map<String, String> environment) throws IOException {
    unpack();
    var options = new ArrayList<>(OPTIONS);
    options.addAll(cache.use());
    var command = JavaCommand.quickStart(HEAP, options, List.of("-jar", runnable().toString()));
    var probe = HttpProbe.of("http://127.0.0.1:" + health + "/actuator/health");
    return ChildProcess.start(
            new ChildProcess.Launch(
                name,
                command,
                environment,
                folder,
                folder.resolve(name + ".log"),
                folder.resolve(name + ".pid")))
        .awaitReady(probe::answers, READY_WITHIN);
  }

  AotCache cache() {
    return cache;
  }

  private Path runnable() {
    return unpacked.resolve(jar.getFileName().toString());
  }
}
