package dev.shiming.stack;

import dev.shiming.stack.demonstration.Demonstration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A started site, for the command line and for the checks, which also end and restart single parts
 * of it.
 */
public final class RunningStack implements AutoCloseable {

  /** Where a stack finds its build, keeps its state and listens. */
  public record Settings(Path root, Path state, int portOffset, boolean fresh) {}

  private final StateFolder state;
  private final SiteParts siteParts;
  private final List<Part> parts;
  private final StartOrder order;
  private final Progress progress;
  private volatile boolean closing;

  private RunningStack(
      StateFolder state,
      SiteParts siteParts,
      List<Part> parts,
      StartOrder order,
      Progress progress) {
    this.state = state;
    this.siteParts = siteParts;
    this.parts = parts;
    this.order = order;
    this.progress = progress;
  }

  /** Starts all parts and, on a fresh state, writes the demonstration; all or nothing. */
  public static RunningStack start(Settings settings, Progress progress) throws IOException {
    var stack = ready(settings, progress);
    try {
      stack.startAll();
      return stack;
    } catch (IOException | RuntimeException failure) {
      stack.close();
      throw failure;
    }
  }

  /** A stack about to start, so that a shutdown hook can end it while it does. */
  static RunningStack ready(Settings settings, Progress progress) throws IOException {
    var state = StateFolder.open(settings.state().toAbsolutePath(), settings.fresh());
    try {
      var siteParts = new SiteParts(state, new SitePorts(settings.portOffset()), settings.root());
      var parts = siteParts.all();
      var order = new StartOrder(parts, progress);
      order.demandFreePorts();
      return new RunningStack(state, siteParts, parts, order, progress);
    } catch (IOException | RuntimeException failure) {
      state.close();
      throw failure;
    }
  }

  void startAll() throws IOException {
    var write = !Files.exists(state.demonstrationWritten());
    if (write) {
      PrivateFiles.write(state.demonstrationBeingWritten(), "");
    }
    order.startAll();
    if (write) {
      writeDemonstration();
      Files.delete(state.demonstrationBeingWritten());
      PrivateFiles.write(state.demonstrationWritten(), "");
    }
  }

  private void writeDemonstration() {
    var since = System.nanoTime();
    progress.say("    writing the demonstration …");
    var written =
        new Demonstration(
                site().forPeople(), site().forCallers(), webClientSecret(), staffRoles()::grant)
            .write(step -> progress.say("      " + step));
    progress.done(
        "demonstration",
        StartOrder.elapsed(since),
        "%d members, %d posts, %d articles, %d comments, %d open cases"
            .formatted(
                written.members(),
                written.posts(),
                written.articles(),
                written.comments(),
                written.openCases()));
  }

  public Site site() {
    return siteParts.site();
  }

  /** The folder with data and logs; each part has one of its name in it. */
  public Path state() {
    return state.folder();
  }

  /** The hand that gives staff their roles. */
  public StaffRoles staffRoles() {
    return siteParts.staffRoles();
  }

  /** The secret of Keycloak's client `web`. */
  public String webClientSecret() {
    return siteParts.webClientSecret();
  }

  /** Ends one part without warning, as a crash would. */
  public void kill(String part) {
    part(part).kill();
  }

  /** Starts one part again and waits until it is ready. */
  public void startAgain(String part) {
    order.start(part(part));
  }

  private Part part(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No part " + name));
  }

  List<Part> parts() {
    return parts;
  }

  boolean isClosing() {
    return closing;
  }

  /** Makes the ahead-of-time caches that are missing, one after the other. */
  void makeCaches() throws IOException {
    for (var part : parts.reversed()) {
      var process = part.process();
      if (process != null) {
        siteParts.makeCache(part.name(), process.launch());
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (!closing) {
      closing = true;
      order.stopAll();
      state.close();
    }
  }
}
