package dev.shiming.pictures;

import org.jspecify.annotations.Nullable;

/**
 * Which part of an upright picture is wanted: where it begins and how wide it is, each as a part of
 * the whole picture's width or height.
 */
public record Crop(double left, double top, double width) {

  /** Null, for the middle of the picture, where one of them is missing or no number. */
  public static @Nullable Crop of(
      @Nullable Double left, @Nullable Double top, @Nullable Double width) {
    if (left == null || top == null || width == null) {
      return null;
    }
    return Double.isFinite(left) && Double.isFinite(top) && Double.isFinite(width)
        ? new Crop(left, top, width)
        : null;
  }
}
