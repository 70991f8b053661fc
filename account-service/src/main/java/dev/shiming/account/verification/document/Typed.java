package dev.shiming.account.verification.document;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Levels what differs only in how it was typed: width, blanks, composition. */
public final class Typed {

  private Typed() {}

  public static boolean missing(@Nullable String typed) {
    return typed == null || typed.isBlank();
  }

  /** Half-width and without any blank; a text longer than any document is cut. */
  public static String compact(String typed, int max) {
    String bounded = typed.length() > max ? typed.substring(0, max) : typed;
    return Normalizer.normalize(bounded, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u200B\\uFEFF]", "");
  }
}
