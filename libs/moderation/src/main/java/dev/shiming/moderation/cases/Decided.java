package dev.shiming.moderation.cases;

import java.time.Instant;

/**
 * A decision that stands, as a module needs it to open an appeal against it.
 *
 * @param kind of the case that was decided
 * @param verdict {@code approve}, {@code refuse} or {@code correct}
 * @param by account of who decided, for {@link Terms#notBy}
 */
public record Decided(
    String kind, String verdict, String reason, String text, String by, Instant at) {}
