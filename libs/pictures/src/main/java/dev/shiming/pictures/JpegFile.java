package dev.shiming.pictures;

import org.jspecify.annotations.Nullable;

/**
 * The segments of a JPEG. Phones put a preview or a gain map behind the picture, each a JPEG of its
 * own; anything else there is hidden.
 */
final class JpegFile {

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int EXIF = 0xe1;
  private static final int COMMENT = 0xfe;
  private static final String EXIF_MARK = "Exif\0\0";
  private static final int FURTHER_MAX = 8;

  /** Each scan of a progressive picture is decoded over the whole picture. */
  private static final int SCANS_MAX = 40;

  private final Bytes file;
  private final PictureLimits limits;
  private @Nullable PictureHeader frame;
  private int orientation = Exif.UPRIGHT;
  private int scans;

  private JpegFile(Bytes file, PictureLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  static PictureHeader check(Bytes file, PictureLimits limits) {
    JpegFile picture = new JpegFile(file, limits);
    int end = picture.walk(0);
    for (int further = 0; end < file.length(); further++) {
      if (further == FURTHER_MAX || !file.has(end, "\u00ff\u00d8\u00ff")) {
        throw Refusal.hiddenContent();
      }
      end = new JpegFile(file, limits).walk(end);
    }
    PictureHeader frame = picture.frame;
    if (frame == null || picture.scans == 0) {
      throw Refusal.damaged();
    }
    return new PictureHeader(
        PictureFormat.JPEG, frame.width(), frame.height(), frame.depth(), picture.orientation);
  }

  /** The place after the end marker. */
  private int walk(int start) {
    int at = start + 2;
    while (true) {
      if (file.u8(at) != 0xff) {
        throw Refusal.damaged();
      }
      while (file.u8(at) == 0xff) {
        at++;
      }
      int marker = file.u8(at++);
      if (marker == END) {
        return at;
      }
      if (marker == 0 || marker == START) {
        throw Refusal.damaged();
      }
      if (!standsAlone(marker)) {
        int end = file.end(at, Math.max(2, file.u16(at)));
        segment(marker, at + 2, end);
        at = marker == SCAN ? afterScan(end) : end;
      }
    }
  }

  private void segment(int marker, int from, int to) {
    if (isFrame(marker)) {
      frame(marker, from);
    } else if (marker == SCAN && ++scans > SCANS_MAX) {
      throw Refusal.damaged();
    } else if ((marker & 0xf0) == 0xe0 || marker == COMMENT) {
      file.refuseForeign(from, to);
      if (marker == EXIF && file.has(from, EXIF_MARK)) {
        orientation = Exif.orientation(file, from + EXIF_MARK.length(), to);
      }
    }
  }

  /** Baseline, extended and progressive pictures are what browsers show. */
  private void frame(int marker, int from) {
    if (frame != null || marker > 0xc2) {
      throw Refusal.damaged();
    }
    int height = file.u16(from + 1);
    int width = file.u16(from + 3);
    limits.check(width, height);
    frame =
        new PictureHeader(
            PictureFormat.JPEG, width, height, Math.clamp(file.u8(from + 5), 1, 4), Exif.UPRIGHT);
  }

  private int afterScan(int from) {
    int at = from;
    while (true) {
      if (file.u8(at) == 0xff) {
        int next = file.u8(at + 1);
        if (next != 0 && !isRestart(next)) {
          return at;
        }
        at++;
      }
      at++;
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xd0 && marker <= 0xd7;
  }

  private static boolean standsAlone(int marker) {
    return isRestart(marker) || marker == 1;
  }
}
