package dev.shiming.pictures;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The chunks of a PNG; its compressed data must come to what the picture needs, and no more. */
final class PngFile {

  private static final int SIGNATURE = 8;
  private static final int AROUND = 12;
  private static final int[][] INTERLACED = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final Bytes file;
  private final PictureLimits limits;
  private final byte[] inflated = new byte[64 * 1024];
  private @Nullable PictureHeader header;
  private long expected;
  private long count;
  private int orientation = Exif.UPRIGHT;

  private PngFile(Bytes file, PictureLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  static PictureHeader check(Bytes file, PictureLimits limits) {
    return new PngFile(file, limits).walk();
  }

  private PictureHeader walk() {
    try (Inflater inflater = new Inflater()) {
      int at = SIGNATURE;
      String type;
      do {
        int data = at + 8;
        int end = file.end(data, file.u32(at));
        type = file.text(at + 4, 4);
        checkSum(at + 4, end);
        chunk(type, data, end, inflater);
        at = end + AROUND - 8;
      } while (!type.equals("IEND"));
      if (at != file.length()) {
        throw Refusal.hiddenContent();
      }
      if (header == null || !inflater.finished() || count < expected) {
        throw Refusal.damaged();
      }
      return new PictureHeader(
          PictureFormat.PNG, header.width(), header.height(), header.depth(), orientation);
    } catch (DataFormatException notCompressed) {
      throw Refusal.damaged();
    }
  }

  private void chunk(String type, int from, int to, Inflater inflater) throws DataFormatException {
    if (header == null && !type.equals("IHDR")) {
      throw Refusal.damaged();
    }
    switch (type) {
      case "IHDR" -> header(from);
      case "IDAT" -> inflate(from, to, inflater);
      case "PLTE", "IEND" -> {}
      case "eXIf" -> {
        file.refuseForeign(from, to);
        orientation = Exif.orientation(file, from, to);
      }
      default -> file.refuseForeign(from, to);
    }
  }

  private void header(int from) {
    if (header != null) {
      throw Refusal.damaged();
    }
    long width = file.u32(from);
    long height = file.u32(from + 4);
    limits.check(width, height);
    int bits = file.u8(from + 8);
    int channels =
        switch (file.u8(from + 9)) {
          case 0, 3 -> 1;
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> throw Refusal.damaged();
        };
    if (bits > 16 || Integer.bitCount(bits) != 1) {
      throw Refusal.damaged();
    }
    int depth = Math.max(1, channels * bits / 8);
    header = new PictureHeader(PictureFormat.PNG, (int) width, (int) height, depth, Exif.UPRIGHT);
    expected =
        file.u8(from + 12) == 0
            ? rows(width, height, channels * bits)
            : interlacedRows(width, height, channels * bits);
  }

  private static long interlacedRows(long width, long height, int bits) {
    long all = 0;
    for (int[] pass : INTERLACED) {
      long columns = (width - pass[0] + pass[2] - 1) / pass[2];
      long lines = (height - pass[1] + pass[3] - 1) / pass[3];
      all += columns == 0 ? 0 : rows(columns, lines, bits);
    }
    return all;
  }

  private static long rows(long width, long height, int bits) {
    return height * (1 + (width * bits + 7) / 8);
  }

  private void inflate(int from, int to, Inflater inflater) throws DataFormatException {
    inflater.setInput(file.all(), from, to - from);
    while (!inflater.needsInput() && !inflater.finished()) {
      int got = inflater.inflate(inflated);
      count += got;
      if (got == 0 && !inflater.finished() && !inflater.needsInput()) {
        throw Refusal.damaged();
      }
      if (count > expected) {
        throw Refusal.hiddenContent();
      }
    }
    if (inflater.finished() && inflater.getRemaining() > 0) {
      throw Refusal.hiddenContent();
    }
  }

  private void checkSum(int from, int to) {
    CRC32 sum = new CRC32();
    sum.update(file.all(), from, to - from);
    if (sum.getValue() != file.u32(to)) {
      throw Refusal.damaged();
    }
  }
}
