package dev.shiming.pictures;

/**
 * A code in a picture that a phone can read.
 *
 * @param format such as {@code qr-code}
 * @param kind of what it says: {@code link}, {@code contact} or {@code text}; what it says is
 *     neither kept nor followed
 */
public record Code(String format, String kind) {}
