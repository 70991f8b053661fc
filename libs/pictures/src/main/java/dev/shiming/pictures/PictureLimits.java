package dev.shiming.pictures;

/** The largest picture that is decoded. */
public record PictureLimits(int maxSide, int maxMegapixels) {

  private static final long MEGA = 1_000_000;

  void check(long width, long height) {
    if (width <= 0 || height <= 0) {
      throw Refusal.damaged();
    }
    if (width > maxSide || height > maxSide || width * height > maxMegapixels * MEGA) {
      throw Refusal.dimensions(maxSide, maxMegapixels);
    }
  }

  PictureLimits atMost(int megapixels) {
    return new PictureLimits(maxSide, Math.min(maxMegapixels, megapixels));
  }
}
