package dev.shiming.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.function.Predicate;

/**
 * Unpacks folders of the class path into a cache of this account, once for all builds and runs,
 * because unpacking a database server for each test would take longer than the test.
 */
final class UnpackedOnce {

  /** Work on the files of a resource folder. */
  interface Use<T> {
    T with(Path folder) throws IOException;
  }

  /** Fills a new folder of the cache. */
  interface Filling {
    void fill(Path folder) throws IOException;
  }

  private static final String COUNT = ".files";

  private UnpackedOnce() {}

  /** The folder of the given name in the cache, filled by whoever comes first. */
  static synchronized Path folder(String name, Filling filling) {
    try {
      var cache = cache();
      var folder = cache.resolve(name);
      try (var channel =
              FileChannel.open(
                  cache.resolve(name + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        if (!isComplete(folder)) {
          deleteTree(folder);
          var unfinished = cache.resolve(name + ".unfinished");
          deleteTree(unfinished);
          Files.createDirectories(unfinished);
          filling.fill(unfinished);
          Files.writeString(unfinished.resolve(COUNT), Long.toString(count(unfinished)));
          Files.move(unfinished, folder);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new StartFailure("Cannot unpack " + name + ": " + e.getMessage(), e);
    }
  }

  static Path cache() throws IOException {
    var account = System.getProperty("user.name", "somebody").replaceAll("[^A-Za-z0-9._-]", "_");
    var cache = Path.of(System.getProperty("java.io.tmpdir"), "shiming-embedded-" + account);
    if (!Files.exists(cache)) {
      createPrivate(cache);
    }
    if (!Files.getOwner(cache).getName().equals(System.getProperty("user.name"))) {
      throw new IOException(cache + " belongs to somebody else");
    }
    return cache;
  }

  static Path createPrivate(Path folder) throws IOException {
    return Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static boolean isComplete(Path folder) throws IOException {
    var marker = folder.resolve(COUNT);
    return Files.exists(marker) && Files.readString(marker).equals(Long.toString(count(folder)));
  }

  private static long count(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> !file.endsWith(COUNT)).count();
    }
  }

  /** Opens a folder of the class path, whether it lies in a jar or in a build's output. */
  static <T> T resource(String path, Use<T> use) {
    var url = UnpackedOnce.class.getClassLoader().getResource(path);
    if (url == null) {
      throw new StartFailure(
          "The class path has no " + path + "; this platform is not one of those supported");
    }
    try {
      return open(url, path, use);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T open(URL url, String path, Use<T> use) throws IOException {
    try {
      if (!(url.openConnection() instanceof JarURLConnection jar)) {
        return use.with(Path.of(url.toURI()));
      }
      try (var files = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
        return use.with(files.getPath(path));
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  static void copy(Path from, Path to, Predicate<String> wanted) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : (Iterable<Path>) files::iterator) {
        var name = from.relativize(file).toString();
        if (Files.isRegularFile(file) && wanted.test(name)) {
          var target = to.resolve(name);
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
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
