package dev.shiming.kit.page;

import dev.shiming.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The place in a keyset-paged list after which the next page starts, opaque to clients. */
public final class Cursor {

  private static final String SEPARATOR = "|";

  private final List<String> parts;

  private Cursor(List<String> parts) {
    this.parts = parts;
  }

  /** Instants are kept as milliseconds. */
  public static Cursor of(Object... parts) {
    return new Cursor(
        Arrays.stream(parts)
            .map(part -> part instanceof Instant at ? Long.toString(at.toEpochMilli()) : part)
            .map(String::valueOf)
            .toList());
  }

  /**
   * Reads a cursor that a client sends back.
   *
   * @throws Problem 400 {@code request.unreadable} when it is none of ours
   */
  public static @Nullable Cursor parse(@Nullable String text, int size) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      Cursor cursor = new Cursor(List.of(plain.split("\\|", -1)));
      if (cursor.parts.size() == size) {
        return cursor;
      }
    } catch (IllegalArgumentException noBase64) {
      throw unreadable();
    }
    throw unreadable();
  }

  public String text() {
    String plain = parts.stream().collect(Collectors.joining(SEPARATOR));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  public long number(int index) {
    try {
      return Long.parseLong(parts.get(index));
    } catch (NumberFormatException notANumber) {
      throw unreadable();
    }
  }

  public Instant instant(int index) {
    return Instant.ofEpochMilli(number(index));
  }

  public String string(int index) {
    return parts.get(index);
  }

  private static Problem unreadable() {
    return new Problem(HttpStatus.BAD_REQUEST, "request.unreadable");
  }
}
