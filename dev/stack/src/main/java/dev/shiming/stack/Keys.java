package dev.shiming.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the keys of a vault that are not there yet: the index key and the public half for
 * account-service, the private half for the desk, which may be a folder on another machine.
 */
public final class Keys {

  private Keys() {}

  /**
   * The programme behind {@code deploy/keys} and the service {@code keys}.
   *
   * @param arguments the folder of account-service, the folder of the desk
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new UsageError("Two folders are needed: that of account-service and that of the desk.");
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
  }

  private static boolean areThere(Path folder) {
    return Files.exists(folder.resolve(KeyFolder.INDEX))
        && Files.exists(folder.resolve(KeyFolder.VAULT_PUBLIC));
  }
}
