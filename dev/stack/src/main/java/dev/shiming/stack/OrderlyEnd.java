package dev.shiming.stack;

import dev.shiming.embedded.ChildProcess;
import java.io.IOException;

/**
 * Takes the last steps of a programme when its JVM ends, whether a key in the terminal, a signal, a
 * closed window or the programme itself asks for it; nothing new starts meanwhile.
 */
final class OrderlyEnd {

  /** One of the last steps. */
  interface Step {
    void take() throws IOException;
  }

  private OrderlyEnd() {}

  static void withTheJvm(Step... steps) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  ChildProcess.startNoMore();
                  try {
                    for (var step : steps) {
                      step.take();
                    }
                  } catch (IOException | RuntimeException failure) {
                    System.err.println("Not all could be stopped: " + failure.getMessage());
                  }
                },
                "stop all"));
  }
}
