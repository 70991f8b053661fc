package dev.shiming.web.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a keyset-paged list. */
public record Listing<T>(List<T> items, @Nullable String next) {

  public Listing {
    items = items == null ? List.of() : List.copyOf(items);
  }
}
