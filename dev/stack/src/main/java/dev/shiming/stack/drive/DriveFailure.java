package dev.shiming.stack.drive;

/** Says which step of a drive did not work and what the page answered; names no person. */
public final class DriveFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DriveFailure(String message) {
    super(message);
  }

  DriveFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
