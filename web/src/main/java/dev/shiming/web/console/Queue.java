package dev.shiming.web.console;

import dev.shiming.web.service.Asked;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.CaseRow;
import dev.shiming.web.service.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private final CaseServices services;
  private final AtOnce atOnce;

  Queue(CaseServices services, AtOnce atOnce) {
    this.services = services;
    this.atOnce = atOnce;
  }

  /** One page; the services that did not answer are named. */
  Slice read(Desk desk, @Nullable String kind, QueueCursor from) {
    List<Entry> entries = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    boolean more = false;
    for (var asked : ask(desk, kind, from).entrySet()) {
      String service = asked.getKey();
      Listing<CaseRow> cases = asked.getValue().part().value();
      if (cases == null) {
        missing.add(service);
        continue;
      }
      more |= cases.next() != null;
      cases.items().forEach(row -> entries.add(new Entry(desk, service, row)));
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

  /** All services at the same time; a linked map keeps their order. */
  private Map<String, Asked<Listing<CaseRow>>> ask(
      Desk desk, @Nullable String kind, QueueCursor from) {
    Map<String, Asked<Listing<CaseRow>>> asked = new LinkedHashMap<>();
    services
        .of(desk)
        .forEach(
            (service, cases) ->
                asked.put(
                    service,
                    atOnce.ask(
                        service, () -> cases.cases(desk.word(), kind, from.of(service), LENGTH))));
    return asked;
  }

  /** A case and the service that keeps it. */
  record Entry(Desk desk, String service, CaseRow row) {

    public String path() {
      return desk.path(service, row.id());
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
