package dev.shiming.forum;

import dev.shiming.forum.Api.Answer;
import dev.shiming.testkit.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What tests do on the forum through its API: they write as members and decide as moderators. */
public class Forum {

  /** A body that the shipped word rules hold. */
  public static final String HELD = "想兼职的朋友加我微信，免费领取资料。";

  /** A body that the shipped word rules do not take. */
  public static final String REFUSED = "长期代开发票，需要的联系。";

  private final JdbcClient jdbc;
  private @Nullable Api api;

  Forum(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The management port's server has a name, the service's own has none. */
  @EventListener
  void started(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      api = new Api(event.getWebServer().getPort());
    }
  }

  public Api api() {
    if (api == null) {
      throw new IllegalStateException("not started");
    }
    return api;
  }

  public static String account() {
    return UUID.randomUUID().toString();
  }

  public static String key() {
    return UUID.randomUUID().toString();
  }

  /** A body that is like no other, without digits: by chance they are a phone number and held. */
  public static String text() {
    return "今年的春茶比去年早了十天，" + (key() + key()).replaceAll("[^a-f]", "");
  }

  /** A new board's slug. */
  public String board() {
    String slug = "b-" + UUID.randomUUID().toString().substring(0, 8);
    Answer founded =
        api()
            .post(
                Tokens.administrator(account()),
                "/api/boards",
                Map.of(
                    "slug", slug,
                    "name", Map.of("zh", "茶与水", "en", "Tea and water"),
                    "intro", Map.of("zh", "泡茶的人坐在这里。", "en", "For those who brew."),
                    "position", 9,
                    "key", key()));
    require(founded, 201);
    return slug;
  }

  public Answer start(String author, String board, String title, String body) {
    return api()
        .post(
            Tokens.member(author),
            "/api/threads",
            Map.of("board", board, "title", title, "body", body, "key", key()));
  }

  /** The id of a new public thread. */
  public long thread(String author, String board) {
    Answer started = start(author, board, "明前龙井怎么存放", text());
    require(started, 201);
    return started.id();
  }

  public Answer reply(String author, long thread, String body) {
    return reply(author, thread, body, null);
  }

  public Answer reply(String author, long thread, String body, @Nullable Long quote) {
    Map<String, Object> reply = new HashMap<>(Map.of("body", body, "key", key()));
    reply.put("quote", quote);
    return api().post(Tokens.member(author), "/api/threads/" + thread + "/posts", reply);
  }

  /** The id of a new public reply. */
  public long post(String author, long thread) {
    Answer replied = reply(author, thread, text());
    require(replied, 201);
    return replied.id();
  }

  public Answer edit(String author, long post, String title, String body, long version) {
    return api()
        .put(
            Tokens.member(author),
            "/api/posts/" + post,
            Map.of("title", title, "body", body, "version", version));
  }

  public long version(String author, long post) {
    return api().get(Tokens.member(author), "/api/posts/" + post).body().path("version").asLong();
  }

  public long opening(long thread) {
    return jdbc.sql("select id from post where thread_id = ? and opening")
        .param(thread)
        .query((row, n) -> row.getLong(1))
        .single();
  }

  /** The thread's row as a reader gets it. */
  public JsonNode row(long thread) {
    return api().get(null, "/api/threads/" + thread).body().path("thread");
  }

  public Answer report(String reporter, String type, long id) {
    return api()
        .post(
            Tokens.member(reporter),
            "/api/reports",
            Map.of(
                "subject",
                Map.of("type", type, "id", Long.toString(id)),
                "reason",
                "spam",
                "text",
                "广告",
                "key",
                key()));
  }

  /** The newest case about a subject. */
  public JsonNode openCase(String type, long id) {
    long found =
        jdbc.sql(
                """
                select id from moderation_case where subject_type = ? and subject_id = ?
                order by id desc limit 1
                """)
            .params(type, Long.toString(id))
            .query((row, n) -> row.getLong(1))
            .single();
    return api().get(Tokens.moderator(account()), "/api/cases/" + found).body();
  }

  /** Decides the newest case about a subject and gives it as it is then. */
  public JsonNode decide(String type, long id, String verdict) {
    Answer decided = decide(type, id, verdict, "spam");
    require(decided, 200);
    return decided.body();
  }

  public Answer decide(String type, long id, String verdict, String reason) {
    String moderator = Tokens.moderator(account());
    JsonNode open = openCase(type, id);
    String address = "/api/cases/" + open.path("id").asString();
    Answer claimed = api().post(moderator, address + "/claim", Map.of());
    require(claimed, 200);
    int version = claimed.body().path("version").asInt();
    Answer decided =
        api()
            .post(
                moderator,
                address + "/decision",
                Map.of(
                    "version", version, "verdict", verdict, "reason", reason, "text", "请去掉联系方式。"));
    api().delete(moderator, address + "/claim");
    return decided;
  }

  public void undo(JsonNode decided) {
    Answer undone =
        api()
            .post(
                Tokens.moderator(account()),
                "/api/cases/" + decided.path("id").asString() + "/undo",
                Map.of("version", decided.path("version").asInt()));
    require(undone, 200);
  }

  public static void require(Answer answer, int status) {
    if (answer.status() != status) {
      throw new AssertionError(answer.toString());
    }
  }
}
