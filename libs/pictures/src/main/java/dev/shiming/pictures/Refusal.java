package dev.shiming.pictures;

import dev.shiming.kit.problem.Problem;
import java.util.Map;

/** Why a stranger's file is not taken. */
public final class Refusal extends RuntimeException {

  private final String code;
  private final transient Map<String, Object> args;

  private Refusal(String code, Map<String, Object> args) {
    super(code, null, false, false);
    this.code = code;
    this.args = args;
  }

  /** It is none of the formats that are taken, whatever its name says. */
  public static Refusal type() {
    return new Refusal("media.type", Map.of());
  }

  /** The same where nothing but pictures is taken. */
  static Refusal notAPicture() {
    return new Refusal("media.not-a-picture", Map.of());
  }

  /** It breaks off or contradicts itself. */
  public static Refusal damaged() {
    return new Refusal("media.damaged", Map.of());
  }

  /** It holds more than a reader would see or hear. */
  public static Refusal hiddenContent() {
    return new Refusal("media.hidden-content", Map.of());
  }

  static Refusal dimensions(int maxSide, int maxMegapixels) {
    return new Refusal("media.dimensions", Map.of("side", maxSide, "maxPixels", maxMegapixels));
  }

  public static Refusal tooLarge(long maxMegabytes) {
    return new Refusal("media.too-large", Map.of("max", maxMegabytes));
  }

  /** Too little of it is left to be shown. */
  public static Refusal tooSmall(int leastWidth) {
    return new Refusal("media.too-small", Map.of("width", leastWidth));
  }

  public static Refusal empty() {
    return new Refusal("media.empty", Map.of());
  }

  /** 422 at the field that the file was sent in. */
  public Problem at(String field) {
    return Problem.field(field, code, args);
  }
}
