package dev.shiming.pictures;

import org.jspecify.annotations.Nullable;

/**
 * The chunks of a WebP picture that does not move. It is decoded as a whole, so less of it is taken
 * than of the other formats.
 */
final class WebpFile {

  private static final int MEGAPIXELS = 12;
  private static final int DEPTH = 4;

  private final Bytes file;
  private final PictureLimits limits;
  private @Nullable PictureHeader picture;
  private @Nullable PictureHeader canvas;
  private int orientation = Exif.UPRIGHT;

  private WebpFile(Bytes file, PictureLimits limits) {
    this.file = file;
    this.limits = limits.atMost(MEGAPIXELS);
  }

  static PictureHeader check(Bytes file, PictureLimits limits) {
    return new WebpFile(file, limits).walk();
  }

  private PictureHeader walk() {
    long end = 8 + file.u32Little(4);
    if (end < file.length()) {
      throw Refusal.hiddenContent();
    }
    int at = 12;
    while (at < end) {
      int data = at + 8;
      int to = file.end(data, file.u32Little(at + 4));
      chunk(file.text(at, 4), data, to);
      at = to + ((to - data) & 1);
    }
    if (at != file.length() || picture == null || (canvas != null && !canvas.equals(picture))) {
      throw Refusal.damaged();
    }
    return new PictureHeader(
        PictureFormat.WEBP, picture.width(), picture.height(), DEPTH, orientation);
  }

  private void chunk(String type, int from, int to) {
    switch (type) {
      case "VP8X" -> canvas = header(1 + file.u24Little(from + 4), 1 + file.u24Little(from + 7));
      case "VP8 " -> picture(file.u16Little(from + 6) & 0x3fff, file.u16Little(from + 8) & 0x3fff);
      case "VP8L" -> lossless(from);
      case "ALPH", "ICCP" -> {}
      case "XMP " -> file.refuseForeign(from, to);
      case "EXIF" -> {
        file.refuseForeign(from, to);
        orientation = Exif.orientation(file, from, to);
      }
      case "ANIM", "ANMF" -> throw Refusal.type();
      default -> throw Refusal.hiddenContent();
    }
  }

  private void lossless(int from) {
    long sizes = file.u32Little(from + 1);
    picture((int) (sizes & 0x3fff) + 1, (int) ((sizes >> 14) & 0x3fff) + 1);
  }

  private void picture(int width, int height) {
    if (picture != null) {
      throw Refusal.damaged();
    }
    picture = header(width, height);
  }

  private PictureHeader header(int width, int height) {
    limits.check(width, height);
    return new PictureHeader(PictureFormat.WEBP, width, height, DEPTH, Exif.UPRIGHT);
  }
}
