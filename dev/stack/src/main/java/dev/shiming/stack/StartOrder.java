package dev.shiming.stack;

import dev.shiming.embedded.ChildProcess;
import dev.shiming.embedded.Ports;
import dev.shiming.embedded.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Starts parts as soon as what they need is there, a few at a time, and stops them the other way
 * round; when one fails, none is left.
 */
final class StartOrder {

  private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

  private final List<Part> parts;
  private final Progress progress;
  private final Semaphore turns;
  private volatile boolean stopping;

  StartOrder(List<Part> parts, Progress progress) {
    this.parts = parts;
    this.progress = progress;
    this.turns = new Semaphore(Runtime.getRuntime().availableProcessors() + 1);
  }

  /** Refuses to start where somebody else listens already, and says what helps. */
  void demandFreePorts() {
    for (var part : parts) {
      for (var port : part.ports()) {
        if (!Ports.isFree(port)) {
          throw new UsageError(
              "Port %d, which %s needs, is occupied by another process. End that one, or move all ports: ./run --ports 1000"
                  .formatted(port, part.name()));
        }
      }
    }
  }

  void startAll() {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var starts = new LinkedHashMap<String, CompletableFuture<Void>>();
      var firstFailure = new CompletableFuture<Void>();
      for (var part : parts) {
        var needed =
            part.needs().stream()
                .map(need -> Objects.requireNonNull(starts.get(need), need))
                .toArray(CompletableFuture<?>[]::new);
        var start =
            CompletableFuture.allOf(needed)
                .thenRunAsync(() -> start(part), executor)
                .whenComplete(
                    (_, failure) -> {
                      if (failure != null) {
                        firstFailure.completeExceptionally(failure);
                      }
                    });
        starts.put(part.name(), start);
      }
      var all = CompletableFuture.allOf(starts.values().toArray(CompletableFuture<?>[]::new));
      try {
        CompletableFuture.anyOf(all, firstFailure).join();
      } catch (CompletionException failure) {
        executor.shutdownNow();
        awaitEnd(executor);
        stopAll();
        throw failure.getCause() instanceof RuntimeException reason ? reason : failure;
      }
    }
  }

  private static void awaitEnd(ExecutorService executor) {
    try {
      executor.awaitTermination(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void start(Part part) {
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException(part.name());
    }
    var since = System.nanoTime();
    try {
      part.start();
      progress.done(part.name(), elapsed(since), part.address());
    } catch (StartFailure failure) {
      if (!stopping && !Thread.currentThread().isInterrupted()) {
        progress.failed(part.name(), elapsed(since));
      }
      throw failure;
    } catch (IOException e) {
      progress.failed(part.name(), elapsed(since));
      throw new UncheckedIOException(part.name() + ": " + e.getMessage(), e);
    } finally {
      turns.release();
    }
  }

  static Duration elapsed(long since) {
    return Duration.ofNanos(System.nanoTime() - since);
  }

  /** Stops parts before what they need, those that do not need each other at the same time. */
  void stopAll() {
    stopping = true;
    var left = new ArrayList<>(parts);
    while (!left.isEmpty()) {
      var wave =
          left.stream()
              .filter(part -> left.stream().noneMatch(other -> other.needs().contains(part.name())))
              .toList();
      stop(wave);
      left.removeAll(wave);
    }
    ChildProcess.running().reversed().forEach(child -> child.stop(STOP_WITHIN));
  }

  private static void stop(List<Part> wave) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      wave.forEach(part -> executor.execute(part::stop));
    }
  }
}
