package dev.shiming.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Where the bytes of a stranger's picture are: in memory, or on the disk until they are needed. */
public sealed interface PictureFile {

  static PictureFile of(byte[] content) {
    return new InMemory(content);
  }

  static PictureFile of(Path path) {
    return new OnDisk(path);
  }

  byte[] bytes() throws IOException;

  ImageInputStream open() throws IOException;

  /** A file that came in one piece. */
  final class InMemory implements PictureFile {

    private final byte[] bytes;

    private InMemory(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public byte[] bytes() {
      return bytes;
    }

    @Override
    public ImageInputStream open() {
      return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    }
  }

  /** A file that is too large to be held while it is decoded. */
  record OnDisk(Path path) implements PictureFile {

    @Override
    public byte[] bytes() throws IOException {
      return Files.readAllBytes(path);
    }

    @Override
    public ImageInputStream open() throws IOException {
      return new FileImageInputStream(path.toFile());
    }
  }
}
