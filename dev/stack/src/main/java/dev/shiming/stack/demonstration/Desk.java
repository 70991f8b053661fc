package dev.shiming.stack.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One service's cases as a moderator sees and decides them. */
final class Desk {

  private static final Duration SOON = Duration.ofMinutes(17);

  private final ServiceApi service;
  private final Map<String, Person> people;

  Desk(ServiceApi service, Map<String, Person> people) {
    this.service = service;
    this.people = people;
  }

  /** A moderator other than the author lets the text or name pass. */
  void approve(String type, String id, String author, Instant written, Instant now) {
    var decided = written.plus(SOON);
    var open = find(type, id);
    var decision = new LinkedHashMap<String, @Nullable Object>();
    decision.put("version", open.get("version").asLong());
    decision.put("verdict", "approve");
    decision.put("reason", null);
    decision.put("text", null);
    service.post(
        "/api/cases/" + open.get("id").asString() + "/decision",
        moderatorFor(author),
        decided.isBefore(now) ? decided : now,
        decision);
  }

  void claim(String type, String id, String moderator) {
    var path = "/api/cases/" + find(type, id).get("id").asString() + "/claim";
    service.post(path, Writing.person(people, moderator), null, null);
  }

  boolean has(String type, String id) {
    return search(type, id) != null;
  }

  int open() {
    return list().size();
  }

  private JsonNode find(String type, String id) {
    var row = search(type, id);
    if (row == null) {
      throw new DemonstrationFailure("There is no open case for " + type + " " + id);
    }
    return row;
  }

  private @Nullable JsonNode search(String type, String id) {
    for (var row : list()) {
      var subject = row.get("subject");
      if (subject.get("type").asString().equals(type) && subject.get("id").asString().equals(id)) {
        return row;
      }
    }
    return null;
  }

  private JsonNode list() {
    return service
        .get("/api/cases?limit=100", moderatorFor(SampleLogins.ADMINISTRATOR))
        .get("items");
  }

  private Person moderatorFor(String author) {
    var free = SampleLogins.MODERATORS.stream().filter(login -> !login.equals(author)).findFirst();
    return Writing.person(people, free.orElseThrow());
  }
}
