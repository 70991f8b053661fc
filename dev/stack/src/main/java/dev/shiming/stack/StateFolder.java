package dev.shiming.stack;

import dev.shiming.embedded.PidFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything that one developer's site keeps between its runs; one stack at a time uses it. */
final class StateFolder implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private StateFolder(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  static StateFolder open(Path folder, boolean fresh) throws IOException {
    var channel = openLock(folder);
    var lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new UsageError(
          "Another stack is running on "
              + folder
              + ". End it first, or choose another folder with --state and other ports with"
              + " --ports.");
    }
    var state = new StateFolder(folder, channel, lock);
    state.endLeftovers();
    if (fresh) {
      state.forget();
    }
    return state;
  }

  private static FileChannel openLock(Path folder) {
    try {
      PrivateFiles.folder(folder);
      return FileChannel.open(
          folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException reason) {
      throw new UsageError(
          "The folder "
              + folder
              + " cannot be written ("
              + reason
              + "). Make it writable, or choose another one: ./run --state DIR");
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisJvm) {
      return null;
    }
  }

  /** Ends what a crashed run may have left, before its ports are looked at. */
  private void endLeftovers() throws IOException {
    for (var entry : entries()) {
      if (Files.isDirectory(entry)) {
        try (var files = Files.newDirectoryStream(entry, "*.pid")) {
          files.forEach(file -> new PidFile(file).endLeftover(PATIENCE));
        }
      }
    }
  }

  private void forget() throws IOException {
    for (var entry : entries()) {
      if (!entry.endsWith(LOCK)) {
        PrivateFiles.deleteTree(entry);
      }
    }
  }

  private List<Path> entries() throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  Path folder() {
    return folder;
  }

  /** The folder of one part: its data, its log, its pid file. */
  Path of(String part) {
    return folder.resolve(part.toLowerCase(Locale.ROOT));
  }

  Path keys() {
    return folder.resolveSibling(folder.getFileName() + "-keys");
  }

  Path secrets() {
    return folder.resolve("secrets.properties");
  }

  /** Says that the demonstration is there, complete. */
  Path demonstrationWritten() {
    return folder.resolve("demonstration-written");
  }

  /** While it is there, services believe the time that the demonstration states. */
  Path demonstrationBeingWritten() {
    return folder.resolve("demonstration-being-written");
  }

  @Override
  public void close() throws IOException {
    lock.close();
    channel.close();
  }
}
