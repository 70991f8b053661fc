package dev.shiming.web.filing;

/**
 * A file that is on its way cannot be finished. It has no cause: a service that closed its
 * connection would be taken for a reader who did, and the file for a whole one.
 */
class BrokenOff extends RuntimeException {

  BrokenOff() {
    super("a file was broken off");
  }
}
