package dev.shiming.stack;

import dev.shiming.embedded.ChildProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One process of the site: what must run before it, the ports it takes, and how it starts. */
final class Part {

  /** Starts the process and returns when it is ready. */
  interface Starting {
    ChildProcess start() throws IOException;
  }

  private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

  private final String name;
  private final String address;
  private final List<Integer> ports;
  private final Set<String> needs;
  private final Starting starting;
  private volatile @Nullable ChildProcess process;

  Part(String name, String address, List<Integer> ports, Set<String> needs, Starting starting) {
    this.name = name;
    this.address = address;
    this.ports = ports;
    this.needs = needs;
    this.starting = starting;
  }

  String name() {
    return name;
  }

  String address() {
    return address;
  }

  List<Integer> ports() {
    return ports;
  }

  Set<String> needs() {
    return needs;
  }

  void start() throws IOException {
    process = starting.start();
  }

  @Nullable ChildProcess process() {
    return process;
  }

  void stop() {
    var running = process;
    if (running != null) {
      running.stop(STOP_WITHIN);
      process = null;
    }
  }

  void kill() {
    var running = process;
    if (running != null) {
      running.kill();
      process = null;
    }
  }
}
