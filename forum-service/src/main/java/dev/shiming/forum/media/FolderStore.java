package dev.shiming.forum.media;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Keeps files in a folder, {@code ab/ab12…/640}: a folder for each id. */
class FolderStore implements MediaStore {

  /** What a crash leaves of a file that was being written. */
  private static final String PART = ".part";

  private static final int SHARD = 2;

  private final Path root;

  FolderStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public void extend(String id, long offset, byte[] piece) {
    attempt(
        () -> {
          Path file = made(id).resolve(UPLOAD);
          boolean isNew = Files.notExists(file);
          try (FileChannel out =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(piece);
            while (bytes.hasRemaining()) {
              out.write(bytes, offset + bytes.position());
            }
            out.truncate(offset + piece.length);
            out.force(true);
          }
          if (isNew) {
            sync(folder(id));
          }
        });
  }

  @Override
  public Path upload(String id) {
    return folder(id).resolve(UPLOAD);
  }

  @Override
  public void keep(String id, String name, Content content) {
    attempt(
        () -> {
          Path folder = made(id);
          Path part = folder.resolve(name + PART);
          try (FileChannel file =
                  FileChannel.open(
                      part,
                      StandardOpenOption.CREATE,
                      StandardOpenOption.WRITE,
                      StandardOpenOption.TRUNCATE_EXISTING);
              var out = new BufferedOutputStream(Channels.newOutputStream(file))) {
            content.write(out);
            out.flush();
            file.force(true);
          }
          Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
          sync(folder);
        });
  }

  @Override
  public boolean holds(String id, String name) {
    return Files.isRegularFile(folder(id).resolve(name));
  }

  @Override
  public Resource read(String id, String name) {
    return new FileSystemResource(folder(id).resolve(name));
  }

  @Override
  public void trim(String id, Set<String> names) {
    attempt(
        () -> {
          for (Path file : entries(folder(id))) {
            if (!names.contains(file.getFileName().toString())) {
              Files.deleteIfExists(file);
            }
          }
        });
  }

  @Override
  public void delete(String id) {
    trim(id, Set.of());
    attempt(() -> Files.deleteIfExists(folder(id)));
  }

  @Override
  public List<String> ids(String prefix) {
    try {
      return entries(root.resolve(prefix.substring(0, SHARD))).stream()
          .map(folder -> folder.getFileName().toString())
          .filter(id -> id.startsWith(prefix))
          .toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private Path folder(String id) {
    return root.resolve(id.substring(0, SHARD)).resolve(id);
  }

  private Path made(String id) throws IOException {
    Path folder = folder(id);
    if (Files.notExists(folder)) {
      Files.createDirectories(folder);
      sync(root.resolve(id.substring(0, SHARD)));
      sync(root);
    }
    return folder;
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (NoSuchFileException none) {
      return List.of();
    }
  }

  /** A name is on the disk when its folder is. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder)) {
      names.force(true);
    }
  }

  private static void attempt(Step step) {
    try {
      step.run();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private interface Step {

    void run() throws IOException;
  }
}
