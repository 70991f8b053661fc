package dev.shiming.journeys.canary;

/** A value of an identity that must turn up nowhere, and by what name a finding calls it. */
public record Canary(Kind kind, String label, String value) {

  /** What the value is, because each is written in ways of its own. */
  public enum Kind {
    NAME,
    PHONE,
    NUMBER,
    NETWORK_NUMBER
  }
}
