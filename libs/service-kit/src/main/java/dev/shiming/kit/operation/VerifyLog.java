package dev.shiming.kit.operation;

import dev.shiming.kit.ledger.Chain;
import dev.shiming.kit.ledger.Finding;
import dev.shiming.kit.ledger.Head;
import dev.shiming.kit.ledger.LedgerKey;
import dev.shiming.kit.ledger.Verdict;
import dev.shiming.kit.ledger.Verifier;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The programme that verifies a service's operation log, whether the service runs or not; reads the
 * same environment. It names places and times, never what a row says.
 */
public final class VerifyLog {

  static final int WHOLE = 0;
  static final int BROKEN = 1;
  static final int UNKNOWN = 2;

  private static final String HEAD = "--head";

  private final Map<String, String> environment;
  private final PrintStream out;

  VerifyLog(Map<String, String> environment, PrintStream out) {
    this.environment = environment;
    this.out = out;
  }

  /** Ends with 0 when the log is whole, 1 when it is not, 2 when that could not be found out. */
  public static void main(String[] arguments) {
    // No Spring application configures the log here, and its words are not for operators.
    LoggingSystem.get(VerifyLog.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    System.exit(new VerifyLog(System.getenv(), System.out).run(List.of(arguments)));
  }

  int run(List<String> arguments) {
    try {
      Verdict verdict = verifier().verify(noted(arguments));
      tell(verdict);
      if (verdict.finding() != null) {
        return BROKEN;
      }
      return verdict.compared() ? WHOLE : UNKNOWN;
    } catch (IllegalArgumentException | IllegalStateException unusable) {
      out.println("not verified: " + unusable.getMessage());
    } catch (SQLException | DataAccessException away) {
      out.println("not verified: the database cannot be read: " + away.getClass().getSimpleName());
    }
    return UNKNOWN;
  }

  private static @Nullable Head noted(List<String> arguments) {
    if (arguments.isEmpty()) {
      return null;
    }
    if (arguments.size() != 2 || !arguments.getFirst().equals(HEAD)) {
      throw new IllegalArgumentException("the only option is --head SEQUENCE:DIGEST");
    }
    return Head.parse(arguments.getLast());
  }

  private Verifier verifier() {
    var database =
        new DriverManagerDataSource(
            setting("SPRING_DATASOURCE_URL"),
            setting("SPRING_DATASOURCE_USERNAME"),
            setting("SPRING_DATASOURCE_PASSWORD"));
    var key = LedgerKey.read(Path.of(setting("SHIMING_LEDGER_KEY")));
    return new Verifier(new Chain(OperationLedger.LEDGER, key), database);
  }

  private String setting(String name) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException(name + " is not set");
    }
    return value;
  }

  private void tell(Verdict verdict) {
    Finding finding = verdict.finding();
    if (finding == null) {
      out.println("whole");
    } else {
      out.printf(
          "BROKEN at sequence %d, row %d: %s%n",
          finding.sequence(), finding.row(), finding.kind().words());
    }
    out.printf("  rows      %d as they were sealed%n", verdict.rows());
    if (verdict.purged() > 0) {
      Instant until = verdict.purgedUntil();
      out.printf(
          "  purged    %d%s%n", verdict.purged(), until == null ? "" : ", all before " + until);
    }
    out.printf("  head      %s%n", verdict.head().text());
    Instant since = verdict.unsealedSince();
    out.printf(
        "  unsealed  %d%s%n",
        verdict.unsealed(), since == null ? "" : ", the oldest " + age(since));
    if (!verdict.compared()) {
      out.println("The head given is older than what was purged and could not be compared.");
    }
  }

  private static String age(Instant since) {
    return Duration.between(since, Instant.now()).truncatedTo(ChronoUnit.SECONDS) + " old";
  }
}
