package dev.shiming.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;

/**
 * Whom a server runs as that refuses to be root: this account, or `nobody` where this account is
 * root.
 */
final class ServerAccount {

  private static final String UNPRIVILEGED = "nobody";

  private final boolean root = "root".equals(System.getProperty("user.name"));

  /** The server's own option for it. */
  List<String> options() {
    return root ? List.of("--user=" + UNPRIVILEGED) : List.of();
  }

  /** Gives a folder or file to it. */
  void give(Path file) throws IOException {
    if (root) {
      var accounts = file.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(file, accounts.lookupPrincipalByName(UNPRIVILEGED));
    }
  }

  /** Lets it through our folders to one of its own, without showing it what else they hold. */
  void letReach(Path own, Path top) throws IOException {
    for (var folder = own.getParent();
        root && folder != null && folder.startsWith(top);
        folder = folder.getParent()) {
      var permissions = Files.getPosixFilePermissions(folder);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(folder, permissions);
    }
  }
}
