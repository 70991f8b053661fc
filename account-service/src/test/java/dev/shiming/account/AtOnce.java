package dev.shiming.account;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** The same thing by many at one moment. */
final class AtOnce {

  private AtOnce() {}

  /** What each of them was answered, in their order. */
  static List<Answer> all(int number, IntFunction<Answer> act) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> futures = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        int which = i;
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return act.apply(which);
                }));
      }
      start.countDown();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
