package dev.shiming.web.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a service's log of writes, with what was asked for and why. */
public record OperationPage(Reading reading, List<Operation> items, @Nullable String next) {

  public OperationPage {
    items = items == null ? List.of() : List.copyOf(items);
  }

  /** Who wrote what, when and from where. */
  public record Operation(
      long id,
      Instant at,
      String account,
      String operation,
      String reference,
      String address,
      int port,
      String client) {}
}
