package dev.shiming.moderation.screening;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The few threads that match words, so that a costly text slows no request but its own. */
@Component
class ScreeningThreads implements AutoCloseable {

  private static final int WAITING_TEXTS = 200;

  private final ExecutorService threads;

  ScreeningThreads() {
    int size = Math.max(2, Runtime.getRuntime().availableProcessors());
    threads =
        new ThreadPoolExecutor(
            size,
            size,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_TEXTS),
            Thread.ofPlatform().name("screening-", 0).daemon().factory());
  }

  ExecutorService executor() {
    return threads;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
