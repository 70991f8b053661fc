package dev.shiming.web.service;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/**
 * A part of a page that may be missing while its service is down, so that the rest still answers.
 */
public record Part<T extends @Nullable Object>(@Nullable T value, @Nullable String missing) {

  /** Asks for the part; a service that is down leaves a named gap. */
  public static <T> Part<T> of(String service, Supplier<T> question) {
    try {
      return new Part<>(question.get(), null);
    } catch (ServiceUnavailable gap) {
      return new Part<>(null, gap.service());
    } catch (RestClientException torn) {
      return new Part<>(null, service);
    }
  }

  /** Tells a service something; false when it was down and that is lost. */
  public static boolean tell(String service, Runnable telling) {
    return of(
            service,
            () -> {
              telling.run();
              return true;
            })
        .present();
  }

  /** Asks for something around a text that must not be lost: a refusal counts as a gap as well. */
  public static <T> Part<T> around(String service, Supplier<T> question) {
    try {
      return of(service, question);
    } catch (ServiceProblem gone) {
      return new Part<>(null, service);
    }
  }

  public boolean present() {
    return missing == null;
  }
}
