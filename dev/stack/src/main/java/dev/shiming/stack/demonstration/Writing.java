package dev.shiming.stack.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Sends texts to a service in the order of time and remembers which id each got. */
final class Writing {

  private final ServiceApi service;
  private final Desk desk;
  private final Map<String, Person> people;
  private final Instant now;
  private final Map<String, String> ids = new ConcurrentHashMap<>();

  Writing(ServiceApi service, Desk desk, Map<String, Person> people, Instant now) {
    this.service = service;
    this.desk = desk;
    this.people = people;
    this.now = now;
  }

  static Person person(Map<String, Person> people, String login) {
    var person = people.get(login);
    if (person == null) {
      throw new DemonstrationFailure("Nobody is called " + login);
    }
    return person;
  }

  String id(String ref) {
    var id = ids.get(ref);
    if (id == null) {
      throw new DemonstrationFailure("Nothing was written as " + ref);
    }
    return id;
  }

  void board(BoardContent board, int position, Instant at) {
    service.post(
        "/api/boards",
        person(people, SampleLogins.ADMINISTRATOR),
        at,
        Map.of(
            "slug", board.slug(),
            "name", board.name(),
            "intro", board.intro(),
            "position", position,
            "key", key("board-" + board.slug())));
  }

  /** Writes a draft in the studio of the account and publishes it. */
  void article(Deed.WriteArticle deed, String account) {
    var article = deed.article();
    var writer = person(people, deed.by());
    var drafts = "/api/studio/" + account + "/drafts";
    var begun = new LinkedHashMap<String, @Nullable Object>();
    begun.put("key", key(deed.ref()));
    begun.put("article", null);
    var draft =
        drafts + "/" + service.postOnceKnown(drafts, writer, deed.at(), begun).get("id").asString();
    var saved =
        service.put(
            draft,
            writer,
            deed.at(),
            Map.of(
                "version", service.get(draft, writer).get("version").asLong(),
                "title", article.title(),
                "body", article.body().strip(),
                "summary", article.summary(),
                "kind", article.kind(),
                "source", "original"));
    var published =
        service.post(
            draft + "/publication",
            writer,
            deed.at(),
            Map.of("version", saved.get("version").asLong()));
    var id = published.get("article").asString();
    ids.put(deed.ref(), id);
    if (desk.has("article", id)) {
      desk.approve("article", id, deed.by(), deed.at(), now);
    }
  }

  void thread(Deed.StartThread deed) {
    var thread = deed.thread();
    var id =
        send(
            deed,
            "thread",
            "/api/threads",
            Map.of(
                "board", deed.board(),
                "title", thread.title(),
                "body", thread.body().strip(),
                "key", key(deed.ref())),
            thread.staysHeld());
    if (!thread.staysHeld()) {
      var first = service.get("/api/threads/" + id, person(people, deed.by()));
      ids.put(deed.ref() + "-1", first.get("posts").get("items").get(0).get("id").asString());
    }
  }

  void reply(Deed.Reply deed) {
    send(
        deed,
        "post",
        "/api/threads/" + id(deed.thread()) + "/posts",
        text(deed.ref(), deed.line().body(), "quote", deed.quote()),
        deed.line().held());
  }

  /** The article is another service's; {@code articleId} is what the forum called it. */
  void comment(Deed.Comment deed, String articleId) {
    send(
        deed,
        "comment",
        "/api/subjects/article/" + articleId + "/comments",
        text(deed.ref(), deed.line().body(), "replyTo", deed.replyTo()),
        deed.line().held());
  }

  void report(CaseContent.Report report, String type, Instant at) {
    service.post(
        "/api/reports",
        person(people, report.by()),
        at,
        Map.of(
            "subject", Map.of("type", type, "id", id(report.subject())),
            "reason", report.reason(),
            "text", report.text(),
            "key", key("report-" + report.subject())));
  }

  private String send(Deed deed, String type, String path, Object body, boolean staysHeld) {
    var answer = service.postOnceKnown(path, person(people, deed.by()), deed.at(), body);
    var id = answer.get("id").asString();
    ids.put(deed.ref(), id);
    var held = answer.path("state").asString("published").equals("held");
    if (held && !staysHeld) {
      desk.approve(type, id, deed.by(), deed.at(), now);
    } else if (staysHeld && !held) {
      throw new DemonstrationFailure(deed.ref() + " should have been held");
    }
    return id;
  }

  private Map<String, @Nullable Object> text(
      String ref, String body, String relation, @Nullable String target) {
    var text = new LinkedHashMap<String, @Nullable Object>();
    text.put("body", body);
    text.put(relation, target == null ? null : Long.valueOf(id(target)));
    text.put("key", key(ref));
    return text;
  }

  /** The same key for the same text, so that a repeated request writes nothing twice. */
  static String key(String ref) {
    return UUID.nameUUIDFromBytes(ref.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
