package dev.shiming.stack.demonstration;

/** Says which part of the demonstration the site did not take. */
public final class DemonstrationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemonstrationFailure(String message) {
    super(message);
  }

  DemonstrationFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
