package dev.shiming.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the keys that are not there yet: the vault's index key and public half for account-service,
 * the private half for the desk, which may be a folder on another machine, and for each service the
 * key of its ledgers.
 */
public final class Keys {

  private Keys() {}

  /**
   * The programme behind {@code deploy/keys} and the service {@code keys}.
   *
   * @param arguments the folder of account-service, the folder of the desk, then those of the other
   *     services, which have the key of their ledgers only
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new UsageError(
          "Two folders at least are needed: that of account-service and that of the desk.");
    }
    var service = Path.of(arguments[0]);
    if ("no".equals(System.getenv("SHIMING_MAKE_KEYS")) && !areThere(service)) {
      System.err.println(
          "There are no keys in "
              + service
              + ", and SHIMING_MAKE_KEYS is not yes. docs/operations.md says how to make them.");
      System.exit(1);
    }
    if (!areThere(service)) {
      KeyFolder.of(service, Path.of(arguments[1]));
    }
    KeyFolder.addReviewKey(service);
    KeyFolder.addLedgerKey(service);
    for (var other : List.of(arguments).subList(2, arguments.length)) {
      KeyFolder.addLedgerKey(Path.of(other));
    }
  }

  private static boolean areThere(Path folder) {
    return Files.exists(folder.resolve(KeyFolder.INDEX))
        && Files.exists(folder.resolve(KeyFolder.VAULT_PUBLIC));
  }
}
