package dev.shiming.journeys.canary;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Looks through all files below a folder, compressed ones also unpacked. */
record FileScan(Path folder, Predicate<Path> wanted) {

  /** Says how many files there were, so that a test can see that the folder was not empty. */
  int into(Scanner scanner) throws IOException {
    var count = 0;
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file) && wanted.test(file)) {
          look(file, scanner);
          count++;
        }
      }
    }
    return count;
  }

  private void look(Path file, Scanner scanner) throws IOException {
    var place = "file " + folder.relativize(file);
    scanner.scan(place + " (its name)", file.getFileName().toString());
    try (var stream = Files.newInputStream(file)) {
      scanner.scan(place, stream);
    } catch (NoSuchFileException gone) {
      return; // A server tidied up its temporary file meanwhile.
    }
    if (isGzip(file)) {
      try (InputStream packed = new BufferedInputStream(Files.newInputStream(file));
          var unpacked = new GZIPInputStream(packed)) {
        scanner.scan(place + " (unpacked)", unpacked);
      } catch (ZipException looksLikeOneOnly) {
        // Two bytes say gzip, the rest does not: it was searched as it is.
      }
    }
  }

  private static boolean isGzip(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      return stream.read() == 0x1f && stream.read() == 0x8b;
    }
  }
}
