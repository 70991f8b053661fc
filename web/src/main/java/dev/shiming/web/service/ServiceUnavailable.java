package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** A service did not answer, or answered that it cannot. */
public class ServiceUnavailable extends RuntimeException {

  private final String service;

  public ServiceUnavailable(String service, @Nullable Throwable cause) {
    super(service + " is unavailable", cause);
    this.service = service;
  }

  /** Which of account, forum, comment and sign-in is missing. */
  public String service() {
    return service;
  }
}
