package dev.shiming.obligations;

/** Something that must be put right before the report can be believed. */
final class ReportError extends RuntimeException {

  ReportError(String message) {
    super(message);
  }
}
