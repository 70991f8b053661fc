package dev.shiming.stack;

import dev.shiming.embedded.MariaDb;
import dev.shiming.embedded.Ports;
import dev.shiming.embedded.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Runs a command beside a database that is thrown away. The build of an image starts each service
 * once to make its ahead-of-time cache, and a service that migrates loads more than one that
 * cannot.
 */
public final class Training {

  private static final String NAME = "training";

  private Training() {}

  /** Ends as the command does; where no embedded database runs, the command goes without. */
  public static void main(String[] command) throws IOException, InterruptedException {
    int code;
    var process = new ProcessBuilder(command).inheritIO();
    try (var database = database()) {
      var environment = process.environment();
      environment.put("SPRING_DATASOURCE_URL", database.jdbcUrl(NAME));
      environment.put("SPRING_DATASOURCE_USERNAME", NAME);
      environment.put("SPRING_DATASOURCE_PASSWORD", database.password(NAME));
      code = process.start().waitFor();
    } catch (StartFailure none) {
      System.err.println("Training without a database: " + none.getMessage());
      code = process.start().waitFor();
    }
    System.exit(code);
  }

  private static MariaDb database() throws IOException {
    return MariaDb.start(
        Files.createTempDirectory(NAME),
        Ports.anyFree(),
        MariaDb.Login.withNewPassword("root"),
        List.of(MariaDb.Login.withNewPassword(NAME)),
        MariaDb.Durability.TESTS);
  }
}
