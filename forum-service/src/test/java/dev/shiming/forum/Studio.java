package dev.shiming.forum;

import static org.awaitility.Awaitility.await;

import dev.shiming.forum.Api.Answer;
import dev.shiming.forum.official.Officials;
import dev.shiming.testkit.Tokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the people of an official account do through its API, and what the forum hears of it. */
public class Studio {

  private final Desk desk;
  private final Forum forum;
  private final Officials officials;

  Studio(Desk desk, Forum forum, Officials officials) {
    this.desk = desk;
    this.forum = forum;
    this.officials = officials;
  }

  /** An official account in what varies between tests; told with growing versions. */
  public record Told(
      String account,
      String kind,
      String category,
      String state,
      boolean announces,
      String news,
      boolean secondPair,
      String domains,
      Map<String, String> seats) {

    public Told state(String next) {
      return new Told(account, kind, category, next, announces, news, secondPair, domains, seats);
    }

    /** What it may do with news, by a credential that holds to the end of this day. */
    public Told news(String next, String until) {
      String held = held("news", until);
      return new Told(account, kind, category, state, announces, next, secondPair, held, seats);
    }

    public Told expert(String next, String until) {
      String held = held(next, until);
      return new Told(account, kind, next, state, announces, news, secondPair, held, seats);
    }

    private static String held(String domain, String until) {
      return "{\"domain\":\"%s\",\"until\":\"%s\"}".formatted(domain, until);
    }

    public Told seats(Map<String, String> next) {
      return new Told(account, kind, category, state, announces, news, secondPair, domains, next);
    }
  }

  /** One person who writes alone. */
  public static Told person(String member) {
    return new Told(
        Forum.account(),
        "person",
        "food",
        "active",
        false,
        "none",
        false,
        "",
        Map.of(member, "owner"));
  }

  /** An organisation where no text is published by who wrote it. */
  public static Told organisation(Map<String, String> seats) {
    return new Told(Forum.account(), "media", "food", "active", false, "none", true, "", seats);
  }

  /** Waits until the forum has heard it. */
  public Told tell(Told told, long version) {
    String seats =
        told.seats().entrySet().stream()
            .map(e -> "{\"account\":\"%s\",\"seat\":\"%s\"}".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining(","));
    desk.tell(
        told.account(),
        """
        {"version":%d,"account":"%s","handle":"valley-tea","name":"%d","kind":"%s",
         "category":"%s","state":"%s","announces":%s,"news":"%s","secondPair":%s,
         "domains":[%s],"seats":[%s]}
        """
            .formatted(
                version,
                told.account(),
                version,
                told.kind(),
                told.category(),
                told.state(),
                told.announces(),
                told.news(),
                told.secondPair(),
                told.domains(),
                seats));
    await()
        .atMost(Duration.ofSeconds(15))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                officials
                    .find(told.account())
                    .filter(known -> known.name().equals(Long.toString(version)))
                    .isPresent());
    return told;
  }

  /** The id of a new article, of any kind, of an account that may publish them all. */
  public long article(String kind, String title, String body) {
    Map<String, Object> fields = article();
    fields.putAll(Map.of("kind", kind, "title", title, "body", body));
    String editor = Forum.account();
    return published(tell(press(editor), 1).account(), editor, fields);
  }

  private static Told press(String editor) {
    Map<String, String> seats = Map.of(editor, "owner");
    return new Told(Forum.account(), "media", "food", "active", true, "none", false, "", seats)
        .news("publish", "2099-01-01");
  }

  public Answer begin(String account, String member) {
    return begin(account, member, Map.of("key", Forum.key()));
  }

  public Answer begin(String account, String member, Map<String, Object> sent) {
    return forum.api().post(Tokens.member(member), "/api/studio/" + account + "/drafts", sent);
  }

  /** The fields of an original article in good form. */
  public static Map<String, Object> article() {
    return new HashMap<>(
        Map.of(
            "title",
            "山谷里的新茶",
            "summary",
            "一句话。",
            "body",
            Forum.text(),
            "kind",
            "article",
            "source",
            "original"));
  }

  /** Those of an article that shows files. */
  public static Map<String, Object> showing(String... files) {
    Map<String, Object> fields = article();
    StringBuilder body = new StringBuilder(Forum.text());
    for (String file : files) {
      body.append("\n\n![一排茶树](media:").append(file).append(" \"清明\")");
    }
    fields.put("body", body.toString());
    return fields;
  }

  /** The id of the new article that an author publishes with these fields. */
  public long published(String account, String member, Map<String, Object> fields) {
    Answer published = publish(account, member, written(account, member, fields));
    Forum.require(published, 200);
    return published.body().path("article").asLong();
  }

  /** The id of a new draft with these fields. */
  public long written(String account, String member, Map<String, Object> fields) {
    Answer begun = begin(account, member);
    Forum.require(begun, 201);
    Forum.require(save(account, member, begun.id(), fields), 200);
    return begun.id();
  }

  public Answer save(String account, String member, long id, Map<String, Object> fields) {
    Map<String, Object> sent = new HashMap<>(fields);
    sent.putIfAbsent("version", version(account, member, id));
    return forum.api().put(Tokens.member(member), address(account, id), sent);
  }

  public Answer propose(String account, String member, long id) {
    return act(account, member, id, "/proposal", Map.of());
  }

  public Answer giveBack(String account, String member, long id, String word) {
    return act(account, member, id, "/return", Map.of("text", word));
  }

  public Answer publish(String account, String member, long id) {
    return act(account, member, id, "/publication", Map.of());
  }

  public Answer schedule(String account, String member, long id, String at) {
    return act(account, member, id, "/publication", Map.of("at", at));
  }

  public Answer act(
      String account, String member, long id, String act, Map<String, Object> beside) {
    Map<String, Object> sent = new HashMap<>(beside);
    sent.putIfAbsent("version", version(account, member, id));
    return forum.api().post(Tokens.member(member), address(account, id) + act, sent);
  }

  /** The draft as a member with a seat sees it. */
  public JsonNode draft(String account, String member, long id) {
    return forum.api().get(Tokens.member(member), address(account, id)).body();
  }

  public Answer get(String account, String member, String rest) {
    return forum.api().get(Tokens.member(member), "/api/studio/" + account + rest);
  }

  public static String address(String account, long id) {
    return "/api/studio/" + account + "/drafts/" + id;
  }

  /** 0 for whoever may not see the draft, and is refused before its version counts. */
  private long version(String account, String member, long id) {
    return draft(account, member, id).path("version").asLong(0);
  }
}
