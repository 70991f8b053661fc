package dev.shiming.moderation.screening;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a phase off the request thread; a text that takes too long is held, never let through. */
final class TimeLimited implements ScreeningPhase {

  private final String name;
  private final ScreeningPhase phase;
  private final ExecutorService threads;
  private final Duration limit;

  TimeLimited(String name, ScreeningPhase phase, ExecutorService threads, Duration limit) {
    this.name = name;
    this.phase = phase;
    this.threads = threads;
    this.limit = limit;
  }

  @Override
  public boolean concerns(Submission submission) {
    return phase.concerns(submission);
  }

  @Override
  public Finding examine(Submission submission, NormalizedText text) {
    Future<Finding> finding;
    try {
      finding = threads.submit(() -> phase.examine(submission, text));
    } catch (RejectedExecutionException overloaded) {
      return timeout();
    }
    try {
      return finding.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException tooLong) {
      finding.cancel(true);
      return timeout();
    } catch (InterruptedException interrupted) {
      finding.cancel(true);
      Thread.currentThread().interrupt();
      return timeout();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("screening phase", failed.getCause());
    }
  }

  private Finding timeout() {
    return Finding.hold(new Evidence(name, "timeout", "", 0, 0));
  }
}
