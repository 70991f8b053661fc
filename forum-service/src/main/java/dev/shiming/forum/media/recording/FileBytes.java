package dev.shiming.forum.media.recording;

import dev.shiming.pictures.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Reads numbers anywhere in a large file through one window of it. */
final class FileBytes {

  private static final int WINDOW = 64 * 1024;
  private static final int LARGEST = 8;

  private final FileChannel file;
  private final long length;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long start;

  FileBytes(FileChannel file) throws IOException {
    this.file = file;
    this.length = file.size();
  }

  long length() {
    return length;
  }

  int u8(long at) throws IOException {
    return window.get(show(at, 1)) & 0xff;
  }

  long u32(long at) throws IOException {
    return window.getInt(show(at, 4)) & 0xffff_ffffL;
  }

  long u64(long at) throws IOException {
    return window.getLong(show(at, LARGEST));
  }

  String text(long at, int size) throws IOException {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) u8(at + i);
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  boolean has(long at, String mark) throws IOException {
    return at >= 0 && at + mark.length() <= length && text(at, mark.length()).equals(mark);
  }

  /** The place in the window; reading beyond the file's end means that it is damaged. */
  private int show(long at, int size) throws IOException {
    if (at < 0 || at + size > length) {
      throw Refusal.damaged();
    }
    if (at < start || at + size > start + window.limit()) {
      window.clear();
      start = at;
      while (window.hasRemaining() && file.read(window, start + window.position()) > 0) {}
      window.flip();
    }
    return (int) (at - start);
  }
}
