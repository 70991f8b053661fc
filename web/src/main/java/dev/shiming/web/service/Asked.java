package dev.shiming.web.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A question to a service that is under way. */
public final class Asked<T> {

  private final String service;
  private final Future<Part<T>> answer;

  Asked(String service, Future<Part<T>> answer) {
    this.service = service;
    this.answer = answer;
  }

  /** A question whose answer was at hand. */
  public static <T> Asked<T> known(T value) {
    return new Asked<>("", CompletableFuture.completedFuture(new Part<>(value, null)));
  }

  /**
   * The part, or the gap that its service left.
   *
   * @throws ServiceProblem when the service refused
   */
  public Part<T> part() {
    try {
      return answer.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new ServiceUnavailable(service, ending);
    }
  }

  /**
   * The answer, for a page that is nothing without it.
   *
   * @throws ServiceUnavailable when there is none
   */
  public T whole() {
    var part = part();
    var value = part.value();
    if (value == null) {
      throw new ServiceUnavailable(part.missing() == null ? service : part.missing(), null);
    }
    return value;
  }

  /** The part; what the service refuses is answered here. */
  public Part<T> part(Function<ServiceProblem, T> refused) {
    try {
      return part();
    } catch (ServiceProblem problem) {
      return new Part<>(refused.apply(problem), null);
    }
  }
}
