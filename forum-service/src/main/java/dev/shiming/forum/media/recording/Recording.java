package dev.shiming.forum.media.recording;

import dev.shiming.forum.media.file.MediaKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * A checked piece of audio or video and which parts of its file are kept.
 *
 * @param width of the picture, 0 where there is none
 */
public record Recording(MediaKind kind, String type, int width, int height, List<Part> parts) {

  private static final int BUFFER = 64 * 1024;

  /** A stretch of the file. */
  sealed interface Part {}

  /** Bytes of the file as they are. */
  record Kept(long from, long to) implements Part {}

  /** Bytes in the place of those of the file, then as many zeros as are needed. */
  record Blanked(String mark, long zeros) implements Part {}

  /**
   * Checks a whole file.
   *
   * @throws dev.shiming.pictures.Refusal when it is not taken
   */
  public static Recording check(RecordingFormat format, Path file) throws IOException {
    try (FileChannel bytes = FileChannel.open(file)) {
      return switch (format) {
        case MP3 -> Mp3File.check(bytes);
        case MP4 -> Mp4File.check(bytes);
      };
    }
  }

  /** Writes what is kept of the file. */
  public void write(Path file, OutputStream out) throws IOException {
    try (FileChannel bytes = FileChannel.open(file);
        InputStream in = Channels.newInputStream(bytes)) {
      for (Part part : parts) {
        switch (part) {
          case Kept(long from, long to) -> {
            bytes.position(from);
            copy(in, out, to - from);
          }
          case Blanked(String mark, long zeros) -> {
            out.write(mark.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            zeros(out, zeros);
          }
        }
      }
    }
  }

  private static void copy(InputStream in, OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = length;
    while (left > 0) {
      int got = in.read(buffer, 0, (int) Math.min(BUFFER, left));
      if (got < 0) {
        throw new IOException("the file became shorter");
      }
      out.write(buffer, 0, got);
      left -= got;
    }
  }

  private static void zeros(OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[(int) Math.min(BUFFER, length)];
    for (long left = length; left > 0; left -= buffer.length) {
      out.write(buffer, 0, (int) Math.min(buffer.length, left));
    }
  }
}
