package dev.shiming.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a file begins, which alone says what it is. */
public final class FileHead {

  /** How much of a file is enough to tell. */
  public static final int LENGTH = 12;

  private final byte[] bytes;

  /** The file, or its first {@link #LENGTH} bytes at least. */
  public FileHead(byte[] bytes) {
    this.bytes = bytes;
  }

  public boolean longerThan(int length) {
    return bytes.length > length;
  }

  public int u8(int at) {
    return bytes[at] & 0xff;
  }

  /** Whether these characters, one for each byte, stand at this place. */
  public boolean has(int place, String mark) {
    byte[] expected = mark.getBytes(StandardCharsets.ISO_8859_1);
    int end = place + expected.length;
    return bytes.length >= end && Arrays.equals(bytes, place, end, expected, 0, expected.length);
  }
}
