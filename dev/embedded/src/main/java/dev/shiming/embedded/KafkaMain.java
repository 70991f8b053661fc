package dev.shiming.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** Formats a new log folder and runs the broker in the same process, which saves a second start. */
final class KafkaMain {

  private KafkaMain() {}

  public static void main(String[] arguments) throws IOException {
    var settings = Path.of(arguments[0]);
    var properties = new Properties();
    try (var in = Files.newBufferedReader(settings)) {
      properties.load(in);
    }
    if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
      var code =
          StorageTool.execute(
              new String[] {"format", "-t", arguments[1], "-c", settings.toString()}, System.out);
      if (code != 0) {
        System.exit(code);
      }
    }
    Kafka.main(new String[] {settings.toString()});
  }
}
