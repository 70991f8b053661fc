package dev.shiming.pictures;

/** Reads the one thing of a camera's description that is needed: how the camera was held. */
final class Exif {

  static final int UPRIGHT = 1;

  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;

  private final Bytes file;
  private final int start;
  private final int end;
  private final boolean little;

  private Exif(Bytes file, int start, int end) {
    this.file = file;
    this.start = start;
    this.end = end;
    this.little = file.has(start, "II");
  }

  /** The orientation in the TIFF structure of a stretch; upright where it says nothing sensible. */
  static int orientation(Bytes file, int start, int end) {
    return end - start < 8 ? UPRIGHT : new Exif(file, start, end).orientation();
  }

  private int orientation() {
    long directory = start + (little ? file.u32Little(start + 4) : file.u32(start + 4));
    if (directory + 2 > end) {
      return UPRIGHT;
    }
    int entries = u16((int) directory);
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + (long) i * ENTRY;
      if (entry + ENTRY > end) {
        return UPRIGHT;
      }
      if (u16((int) entry) == ORIENTATION) {
        int found = u16((int) entry + 8);
        return found >= 1 && found <= 8 ? found : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private int u16(int at) {
    return little ? file.u16Little(at) : file.u16(at);
  }
}
