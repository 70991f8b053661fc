package dev.shiming.moderation.screening;

/** What screening makes of a text: read at once, read after a person's decision, or not taken. */
public enum Verdict {
  PUBLISHED,
  HELD,
  REFUSED
}
