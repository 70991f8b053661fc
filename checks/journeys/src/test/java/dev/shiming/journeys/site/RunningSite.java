package dev.shiming.journeys.site;

import dev.shiming.embedded.MariaDb;
import dev.shiming.embedded.PidFile;
import dev.shiming.stack.Progress;
import dev.shiming.stack.RunningStack;
import dev.shiming.stack.drive.SiteDrive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The one site of all journeys: started fresh by the first that needs it and ended with the JVM, or
 * one that runs already when {@code -Djourneys.state} names its folder.
 */
public final class RunningSite {

  /** The parts whose names the journeys use. */
  public static final String KAFKA = "Kafka";

  public static final String KEYCLOAK = "Keycloak";
  public static final String ACCOUNT = "account-service";
  public static final String FORUM = "forum-service";
  public static final String COMMENT = "comment-service";
  public static final String WEB = "web";

  private static final String STATE = System.getProperty("journeys.state", "");
  private static final int OFFSET = Integer.getInteger("journeys.ports", 20_000);

  private static @Nullable RunningSite shared;

  private final Addresses addresses = new Addresses(OFFSET);
  private final Path state;
  private final @Nullable RunningStack stack;

  private RunningSite(Path state, @Nullable RunningStack stack) {
    this.state = state;
    this.stack = stack;
  }

  public static synchronized RunningSite shared() {
    if (shared == null) {
      shared = STATE.isEmpty() ? start() : new RunningSite(Path.of(STATE).toAbsolutePath(), null);
    }
    return shared;
  }

  private static RunningSite start() {
    try {
      var root = Path.of(System.getProperty("journeys.root", "../..")).toRealPath();
      var state = root.resolve("checks/journeys/target/site/state");
      var stack =
          RunningStack.start(
              new RunningStack.Settings(root, state, OFFSET, true), new Progress(System.err));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack), "end the site"));
      return new RunningSite(state, stack);
    } catch (IOException e) {
      throw new UncheckedIOException("The site does not start: " + e.getMessage(), e);
    }
  }

  private static void end(RunningStack stack) {
    try {
      stack.close();
    } catch (IOException e) {
      System.err.println("The site did not end well: " + e.getMessage());
    }
  }

  public Addresses addresses() {
    return addresses;
  }

  /** The folder with data, logs and passwords. */
  public Path state() {
    return state;
  }

  /** A person who uses the site over HTTP. */
  public SiteDrive drive(String languages) {
    return new SiteDrive(addresses.ofDrive(), languages);
  }

  /** A password of this site by its name, such as {@code web.client}. */
  public String secret(String name) {
    var secrets = new Properties();
    try (var in = Files.newBufferedReader(state.resolve("secrets.properties"))) {
      secrets.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets.getProperty(name, "");
  }

  /** The database server as its administrator sees it; an empty name leaves the database open. */
  public Connection database(String name) throws SQLException {
    return DriverManager.getConnection(
        MariaDb.jdbcUrl(addresses.mariaDb(), name), "root", secret("mariadb.root"));
  }

  /** A database as the login of a service sees it, if it does. */
  public Connection databaseAs(String service, String name) throws SQLException {
    return DriverManager.getConnection(
        MariaDb.jdbcUrl(addresses.mariaDb(), name), service, secret("mariadb." + service));
  }

  /** The process of a service. */
  public long pid(String service) {
    return new PidFile(state.resolve(service).resolve(service + ".pid"))
        .process()
        .orElseThrow(() -> new IllegalStateException(service + " does not run"))
        .pid();
  }

  /** Ends a part as a crash would; only a site of our own may be treated so. */
  public void kill(String part) {
    own().kill(part);
  }

  public void startAgain(String part) {
    own().startAgain(part);
  }

  private RunningStack own() {
    Assumptions.assumeTrue(stack != null, "Somebody else's site is not broken.");
    return java.util.Objects.requireNonNull(stack);
  }
}
