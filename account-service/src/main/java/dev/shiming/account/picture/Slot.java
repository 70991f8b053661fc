package dev.shiming.account.picture;

import dev.shiming.pictures.Shape;
import java.util.List;
import java.util.Locale;

/** Where an account shows a picture, and in which form. */
public enum Slot {
  AVATAR,
  COVER;

  Shape shape() {
    return switch (this) {
      case AVATAR -> Shape.square(80, 160, 400);
      case COVER -> new Shape(3, 1, List.of(480, 960, 1440));
    };
  }

  int leastWidth() {
    return shape().widths().getFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
