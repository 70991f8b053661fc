package dev.shiming.forum.media.file;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.util.List;
import java.util.Map;

/** Why a file is not taken: 422 at the field {@code file}. */
public final class Refusal {

  private Refusal() {}

  /** It is none of the formats that are taken, whatever its name says. */
  public static Problem type() {
    return because("media.type", Map.of());
  }

  /** It breaks off or contradicts itself. */
  public static Problem damaged() {
    return because("media.damaged", Map.of());
  }

  /** It holds more than a reader would see or hear. */
  public static Problem hiddenContent() {
    return because("media.hidden-content", Map.of());
  }

  public static Problem dimensions(int maxSide, int maxMegapixels) {
    return because("media.dimensions", Map.of("side", maxSide, "maxPixels", maxMegapixels));
  }

  public static Problem tooLarge(long maxMegabytes) {
    return because("media.too-large", Map.of("max", maxMegabytes));
  }

  /** More of it came than was announced. */
  public static Problem longerThanDeclared() {
    return because("media.longer-than-declared", Map.of());
  }

  /** The account has no room left for it. */
  public static Problem noRoom(long maxMegabytes) {
    return because("media.no-room", Map.of("max", maxMegabytes));
  }

  public static Problem empty() {
    return because("media.empty", Map.of());
  }

  private static Problem because(String code, Map<String, Object> args) {
    return Problem.of("request.invalid", List.of(new FieldProblem("file", code, args)));
  }
}
