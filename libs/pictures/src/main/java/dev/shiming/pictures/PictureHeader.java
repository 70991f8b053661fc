package dev.shiming.pictures;

/**
 * What a file says of its picture before anything is decoded.
 *
 * @param depth bytes that one decoded pixel takes
 * @param orientation how the picture is to be turned, 1 to 8 as Exif counts
 */
record PictureHeader(PictureFormat format, int width, int height, int depth, int orientation) {

  private static final long DECODED_MAX = 48L << 20;
  private static final long LARGE = 20L << 20;

  /**
   * Checks a whole file, from its beginning to its last byte.
   *
   * @throws Refusal when it is not taken
   */
  static PictureHeader check(byte[] file, PictureLimits limits) {
    Bytes bytes = new Bytes(file);
    return switch (PictureFormat.of(new FileHead(file)).orElseThrow(Refusal::notAPicture)) {
      case JPEG -> JpegFile.check(bytes, limits);
      case PNG -> PngFile.check(bytes, limits);
      case GIF -> GifFile.check(bytes, limits);
      case WEBP -> WebpFile.check(bytes, limits);
    };
  }

  /** Every how many-th pixel is read, so that no decoded picture outgrows its share of memory. */
  int step() {
    int step = 1;
    while (decoded(step) > DECODED_MAX) {
      step++;
    }
    return step;
  }

  /** Whether decoding needs as much memory as two usual pictures. */
  boolean large() {
    return decoded(step()) > LARGE;
  }

  private long decoded(int step) {
    return (long) width * height * depth / ((long) step * step);
  }
}
