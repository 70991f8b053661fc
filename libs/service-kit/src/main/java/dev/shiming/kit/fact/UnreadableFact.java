package dev.shiming.kit.fact;

/** A fact that is JSON but lacks what its topic promises. */
public class UnreadableFact extends RuntimeException {

  public UnreadableFact(String missing) {
    super(missing);
  }
}
