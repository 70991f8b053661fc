package dev.shiming.journeys.canary;

import java.io.IOException;

/** A small JVM that keeps what it is told, so that a heap dump has something to be found in. */
final class Holder {

  private Holder() {}

  public static void main(String[] arguments) throws IOException {
    var kept = new StringBuilder();
    System.out.println("ready");
    for (var character = System.in.read(); character != '\n'; character = System.in.read()) {
      kept.append((char) character);
    }
    System.out.println("kept");
    while (System.in.read() >= 0) {
      kept.append(' ');
    }
  }
}
