package dev.shiming.forum.fact;

import dev.shiming.kit.outbox.FactOutbox;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Says that what readers see has changed, in the transaction of the change. */
@Service
public class ContentFacts {

  static final String TOPIC = "shiming.content";

  private final FactOutbox outbox;

  ContentFacts(FactOutbox outbox) {
    this.outbox = outbox;
  }

  /** Pages with one of the tags are stale; the key is one of them. */
  public void changed(String key, Collection<String> tags) {
    long version = Instant.now().toEpochMilli();
    outbox.put(TOPIC, key, version, new Content(version, key, new TreeSet<>(tags)));
  }

  record Content(long version, String key, Set<String> tags) {}
}
