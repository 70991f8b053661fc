package dev.shiming.stack;

import dev.shiming.embedded.ChildProcess;
import dev.shiming.embedded.MariaDb;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A programme that starts and ends as `./run` does, on a real database and a server that needs it,
 * for tests that end it from outside.
 */
final class SmallSite {

  static final String SERVER = "server";
  static final String READY = "Ctrl-C stops everything.";

  private SmallSite() {}

  /** Arguments: a folder, the database's port, and the script of the server. */
  public static void main(String[] arguments) throws InterruptedException {
    var folder = Path.of(arguments[0]);
    var port = Integer.parseInt(arguments[1]);
    var progress = Progress.ofTheTerminal();
    var database = new Part("MariaDB", "", List.of(port), Set.of(), () -> mariaDb(folder, port));
    var server =
        new Part(SERVER, "", List.of(), Set.of("MariaDB"), () -> server(folder, arguments[2]));
    var order = new StartOrder(List.of(database, server), progress);
    OrderlyEnd.withTheJvm(
        () -> progress.say("\nStopping …"), order::stopAll, () -> progress.say("Stopped."));
    progress.say("Starting");
    order.startAll();
    progress.say(READY);
    Thread.sleep(Duration.ofMinutes(5));
  }

  private static ChildProcess mariaDb(Path folder, int port) {
    return MariaDb.start(
            folder.resolve("mariadb"),
            port,
            MariaDb.Login.withNewPassword("root"),
            List.of(),
            MariaDb.Durability.TESTS)
        .process();
  }

  private static ChildProcess server(Path folder, String script) {
    var child =
        ChildProcess.start(
            new ChildProcess.Launch(
                SERVER,
                List.of("sh", "-c", script),
                Map.of(),
                folder.resolve(SERVER),
                folder.resolve("server.log"),
                folder.resolve("server.pid")));
    return child.awaitReady(() -> child.logContains("up"), Duration.ofMinutes(5));
  }
}
