package dev.shiming.web.console;

import dev.shiming.web.service.CaseRow;
import dev.shiming.web.service.Listing;
import dev.shiming.web.service.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Merges the services' queues by due time. */
@Component
class Queue {

  static final int LENGTH = 40;

  private static final Comparator<Entry> BY_DUE_TIME =
      Comparator.comparing((Entry entry) -> entry.row().dueAt())
          .thenComparing(Entry::service)
          .thenComparing(entry -> entry.row().id());

  private final Desks desks;

  Queue(Desks desks) {
    this.desks = desks;
  }

  /** One page; the services that did not answer are named. */
  Slice read(@Nullable String kind, QueueCursor from) {
    List<Entry> entries = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    boolean more = false;
    for (var desk : desks.all().entrySet()) {
      String service = desk.getKey();
      Part<Listing<CaseRow>> part =
          Part.of(service, () -> desk.getValue().cases(kind, from.of(service), LENGTH));
      Listing<CaseRow> cases = part.value();
      if (cases == null) {
        missing.add(service);
        continue;
      }
      more |= cases.next() != null;
      cases.items().forEach(row -> entries.add(new Entry(service, row)));
    }
    entries.sort(BY_DUE_TIME);
    List<Entry> shown = entries.subList(0, Math.min(LENGTH, entries.size()));
    QueueCursor reached = from;
    for (Entry entry : shown) {
      reached = reached.with(entry.service(), entry.row().cursor());
    }
    boolean goesOn = more || entries.size() > shown.size();
    return new Slice(List.copyOf(shown), missing, goesOn ? reached.text() : null);
  }

  /** A case and the service that keeps it. */
  record Entry(String service, CaseRow row) {

    public String path() {
      return "/console/cases/" + service + "/" + row.id();
    }

    public boolean is(@Nullable String otherService, long id) {
      return service.equals(otherService) && row.id() == id;
    }
  }

  /** One page of the queue. */
  record Slice(List<Entry> entries, List<String> missing, @Nullable String next) {

    /** The case below the given one, for going on after a decision. */
    @Nullable Entry after(@Nullable String service, long id) {
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).is(service, id)) {
          return i + 1 < entries.size() ? entries.get(i + 1) : null;
        }
      }
      return entries.isEmpty() ? null : entries.getFirst();
    }
  }
}
