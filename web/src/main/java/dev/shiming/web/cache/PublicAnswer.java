package dev.shiming.web.cache;

import java.util.Set;

/** What a service answered to nobody in particular. */
record PublicAnswer(Object value, Set<String> tags) implements TaggedCache.Tagged {

  @Override
  public int weight() {
    return 1;
  }
}
