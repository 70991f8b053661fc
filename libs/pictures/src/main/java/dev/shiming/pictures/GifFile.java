package dev.shiming.pictures;

import org.jspecify.annotations.Nullable;

/** The blocks of a GIF; of an animation the first frame is shown. */
final class GifFile {

  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2c;
  private static final int END = 0x3b;
  private static final int DEPTH = 1;

  private final Bytes file;
  private final PictureLimits limits;
  private @Nullable PictureHeader first;

  private GifFile(Bytes file, PictureLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  static PictureHeader check(Bytes file, PictureLimits limits) {
    return new GifFile(file, limits).walk();
  }

  private PictureHeader walk() {
    limits.check(file.u16Little(6), file.u16Little(8));
    int at = 13 + colours(file.u8(10));
    while (file.u8(at) != END) {
      at =
          switch (file.u8(at)) {
            case EXTENSION -> extension(at + 2);
            case FRAME -> frame(at + 1);
            default -> throw Refusal.damaged();
          };
    }
    if (at + 1 != file.length()) {
      throw Refusal.hiddenContent();
    }
    if (first == null) {
      throw Refusal.damaged();
    }
    return first;
  }

  private int extension(int at) {
    int end = afterBlocks(at);
    file.refuseForeign(at, end);
    return end;
  }

  private int frame(int at) {
    int width = file.u16Little(at + 4);
    int height = file.u16Little(at + 6);
    limits.check(width, height);
    if (first == null) {
      first = new PictureHeader(PictureFormat.GIF, width, height, DEPTH, Exif.UPRIGHT);
    }
    return afterBlocks(at + 9 + colours(file.u8(at + 8)) + 1);
  }

  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private int afterBlocks(int start) {
    int at = start;
    while (file.u8(at) != 0) {
      at = file.end(at + 1, file.u8(at));
    }
    return at + 1;
  }
}
