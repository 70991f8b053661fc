package dev.shiming.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Kafka broker of one node, its own controller, on the loopback address only. */
public final class KafkaBroker implements AutoCloseable {

  private static final String LIBRARIES = "kafka-libs";
  private static final String STARTED = "Kafka Server started";
  private static final String CLUSTER_ID = "c2hpbWluZy1kZXZlbG9wbQ";
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

  private static @Nullable KafkaBroker shared;

  private final ChildProcess process;
  private final int port;

  private KafkaBroker(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The one broker of this JVM's tests; it starts when first asked for and ends with the JVM. */
  public static synchronized KafkaBroker shared() {
    if (shared == null || !shared.process.isAlive()) {
      var folder = SharedFolder.create("kafka");
      shared = start(folder, Ports.anyFree(), Ports.anyFree());
      SharedFolder.endWithTheJvm(shared.process, folder);
    }
    return shared;
  }

  public static KafkaBroker start(Path folder, int port, int controllerPort) {
    return start(folder, port, controllerPort, List.of());
  }

  /**
   * Starts the broker on the data in the folder, which is made when it is not there; the options go
   * to its JVM.
   */
  public static KafkaBroker start(Path folder, int port, int controllerPort, List<String> options) {
    var files = folder.toAbsolutePath();
    try {
      Files.createDirectories(files);
      var settings = writeSettings(files, port, controllerPort);
      var process =
          ChildProcess.start(
              new ChildProcess.Launch(
                  "Kafka",
                  command(libraries(), settings, options),
                  Map.of(),
                  files,
                  files.resolve("kafka.log"),
                  files.resolve("kafka.pid")));
      process.awaitReady(() -> process.logContains(STARTED), READY_WITHIN);
      return new KafkaBroker(process, port);
    } catch (IOException e) {
      throw new StartFailure("Kafka cannot use " + files + ": " + e.getMessage(), e);
    }
  }

  private static List<String> command(Path libraries, Path settings, List<String> options) {
    return JavaCommand.quickStart(
        "256m",
        Stream.concat(
                options.stream(),
                Stream.of(
                    "-Xms64m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                    "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                    "-Dorg.slf4j.simpleLogger.showDateTime=true",
                    "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS"))
            .toList(),
        List.of(
            "-cp", libraries + "/*", KafkaMain.class.getName(), settings.toString(), CLUSTER_ID));
  }

  private static Path writeSettings(Path folder, int port, int controllerPort) throws IOException {
    var settings = new Properties();
    settings.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", "1",
            "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
            "controller.listener.names", "CONTROLLER",
            "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                    .formatted(port, controllerPort),
            "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
            "log.dirs", folder.resolve("data").toString(),
            "num.partitions", "3",
            "auto.create.topics.enable", "false"));
    settings.putAll(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            "log.cleaner.dedupe.buffer.size", "4194304",
            "log.index.size.max.bytes", "1048576"));
    var file = folder.resolve("kafka.properties");
    try (var out = Files.newBufferedWriter(file)) {
      settings.store(out, null);
    }
    return file;
  }

  private static Path libraries() {
    return UnpackedOnce.resource(
        LIBRARIES,
        packed -> {
          try (var files = Files.list(packed)) {
            var names = files.map(file -> file.getFileName().toString()).sorted().toList();
            return UnpackedOnce.folder(
                "kafka-" + Integer.toHexString(names.hashCode()),
                folder -> {
                  UnpackedOnce.copy(packed, folder, name -> name.endsWith(".jar"));
                  packLauncher(folder.resolve("launcher.jar"));
                });
          }
        });
  }

  private static void packLauncher(Path jar) throws IOException {
    var name = KafkaMain.class.getName().replace('.', '/') + ".class";
    try (InputStream bytes = KafkaMain.class.getClassLoader().getResourceAsStream(name);
        var out = new JarOutputStream(Files.newOutputStream(jar))) {
      if (bytes == null) {
        throw new IOException("The class path has no " + name);
      }
      out.putNextEntry(new JarEntry(name));
      bytes.transferTo(out);
      out.closeEntry();
    }
  }

  /** The address for `bootstrap.servers`. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.stop(STOP_WITHIN);
  }
}
