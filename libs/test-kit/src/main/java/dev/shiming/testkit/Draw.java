package dev.shiming.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * One input of a {@link Property}, drawn piece by piece; the ends of a range, where mistakes live,
 * come up far more often than chance would have them.
 */
public final class Draw {

  private static final int ENDS_IN = 8;

  private final SplittableRandom random;
  private final List<Object> drawn = new ArrayList<>();

  Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from {@code least} to {@code most}, both included. */
  public int number(int least, int most) {
    int number = pick(least, most);
    drawn.add(number);
    return number;
  }

  /** Up to {@code most} of these characters, at least {@code least}. */
  public String text(String characters, int least, int most) {
    int[] points = characters.codePoints().toArray();
    int length = pick(least, most);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    drawn.add(text);
    return text.toString();
  }

  /** Anything that can stand in a string: every plane, control characters, half a pair. */
  public String anyText(int most) {
    int length = pick(0, most);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x80));
        case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        default -> text.append((char) random.nextInt(0x1_0000));
      }
    }
    drawn.add(text);
    return text.toString();
  }

  private int pick(int least, int most) {
    return switch (random.nextInt(ENDS_IN)) {
      case 0 -> least;
      case 1 -> most;
      default -> random.nextInt(least, most + 1);
    };
  }

  /** What was drawn, with all but plain characters as escapes. */
  @Override
  public String toString() {
    return drawn.stream().map(piece -> escaped(piece.toString())).toList().toString();
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> c > 0x20 && c < 0x7F ? Character.toString(c) : "\\u%04X".formatted(c))
        .collect(Collectors.joining());
  }
}
