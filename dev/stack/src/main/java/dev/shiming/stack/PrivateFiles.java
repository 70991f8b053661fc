package dev.shiming.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** Writes files that only this account may read, complete or not at all. */
final class PrivateFiles {

  private PrivateFiles() {}

  static void write(Path file, String content) throws IOException {
    var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, content);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static Path folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return folder;
  }

  /** Deletes all folders in here but the newest, which a stack may still be running from. */
  static void deleteAllButNewest(Path folder) throws IOException {
    List<Path> others;
    try (var entries = Files.list(folder)) {
      others =
          entries
              .filter(Files::isDirectory)
              .sorted(
                  Comparator.comparing((Path entry) -> entry.toFile().lastModified()).reversed())
              .skip(1)
              .toList();
    }
    for (var other : others) {
      deleteTree(other);
    }
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
