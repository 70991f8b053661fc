package dev.shiming.observability.log;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/** Prints where something broke and what kind of thing, without what was in it. */
public class RedactedStackTraces implements StackTracePrinter {

  private final StackTracePrinter printer =
      StandardStackTracePrinter.rootLast().withFormatter(Redaction::of);

  @Override
  public void printStackTrace(Throwable failure, Appendable output) throws IOException {
    printer.printStackTrace(failure, output);
  }
}
