package dev.shiming.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The ways in which a gateway can behave badly. */
public enum Mode {
  /** Behaves well. */
  @JsonProperty("none")
  NONE,
  /** Answers rightly, but late. */
  @JsonProperty("slow")
  SLOW,
  /** Closes the connection without an answer. */
  @JsonProperty("down")
  DOWN,
  /** Answers with a server error. */
  @JsonProperty("error")
  ERROR,
  /** Delivers a message two times; loses the first answer to a check, whose work was done. */
  @JsonProperty("twice")
  TWICE,
  /** Contradicts itself, within an answer and between two. */
  @JsonProperty("lying")
  LYING;

  /** The name in requests and on the page. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
