package dev.shiming.web.service;

import java.util.function.Supplier;

/**
 * Sends a keyed write once more when the first answer was lost: the key makes the second harmless.
 */
public final class Sending {

  private Sending() {}

  public static <T> T keyed(Supplier<T> write) {
    try {
      return write.get();
    } catch (ServiceUnavailable lost) {
      return write.get();
    }
  }
}
