package dev.shiming.forum.media.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats that are taken, told by how a file begins and never by its name. */
public enum Format {
  JPEG,
  PNG,
  GIF,
  WEBP,
  MP3,
  MP4;

  /** How much of a file {@link #of} looks at. */
  public static final int HEAD = 12;

  public static Optional<Format> of(byte[] head) {
    return Arrays.stream(values()).filter(format -> format.begins(head)).findFirst();
  }

  public boolean picture() {
    return this != MP3 && this != MP4;
  }

  private boolean begins(byte[] head) {
    return switch (this) {
      case JPEG -> at(head, 0, "\u00ff\u00d8\u00ff");
      case PNG -> at(head, 0, "\u0089PNG\r\n\u001a\n");
      case GIF -> at(head, 0, "GIF87a") || at(head, 0, "GIF89a");
      case WEBP -> at(head, 0, "RIFF") && at(head, 8, "WEBP");
      case MP3 -> at(head, 0, "ID3") || layerThree(head);
      case MP4 -> at(head, 4, "ftyp");
    };
  }

  private static boolean layerThree(byte[] head) {
    return head.length > 1 && head[0] == (byte) 0xff && (head[1] & 0xe6) == 0xe2;
  }

  private static boolean at(byte[] head, int place, String mark) {
    byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
    int end = place + bytes.length;
    return head.length >= end && Arrays.equals(head, place, end, bytes, 0, bytes.length);
  }
}
