package dev.shiming.stack;

/** Something the person at the keyboard can put right; its message is all they need to see. */
public final class UsageError extends RuntimeException {

  public UsageError(String message) {
    super(message);
  }
}
