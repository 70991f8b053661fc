package dev.shiming.comment;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The world around the service: the forum that tells of articles, readers, members, web. */
public class Site {

  /** Status and body of an answer. */
  public record Answer(int status, JsonNode body) {

    public String code() {
      return body.path("code").asString("");
    }

    public String field() {
      return body.at("/fields/0/code").asString("");
    }

    public long id() {
      return body.path("id").asLong();
    }

    public String state() {
      return body.path("state").asString("");
    }
  }

  private static final AtomicLong IDS = new AtomicLong(1000);

  private final KafkaTemplate<String, byte[]> kafka;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Environment environment;
  private final RestClient client = RestClient.create();
  private final List<JsonNode> contentFacts = new CopyOnWriteArrayList<>();

  Site(
      KafkaTemplate<String, byte[]> kafka,
      JdbcClient jdbc,
      JsonMapper json,
      Environment environment) {
    this.kafka = kafka;
    this.jdbc = jdbc;
    this.json = json;
    this.environment = environment;
  }

  @KafkaListener(id = "content", topics = "shiming.content", groupId = "test-${random.uuid}")
  void content(ConsumerRecord<String, byte[]> fact) {
    contentFacts.add(json.readTree(fact.value()));
  }

  /** What left on {@code shiming.content} about an article's comments. */
  public List<JsonNode> contentFacts(String article) {
    return contentFacts.stream()
        .filter(fact -> fact.path("key").asString().equals("comments:article:" + article))
        .toList();
  }

  /** A published article that the service has heard of. */
  public String article() {
    return article(false);
  }

  public String news() {
    return article(true);
  }

  private String article(boolean news) {
    String id = Long.toString(IDS.incrementAndGet());
    tellSubject(id, 1, "春茶上市 " + id, news, "published");
    awaitSubject(id, 1);
    return id;
  }

  /** A published article of this account that the service has heard of. */
  public String articleBy(String author) {
    String id = Long.toString(IDS.incrementAndGet());
    tellArticle(id, 1, author, "published");
    return id;
  }

  public void tellArticle(String id, long version, String author, String state) {
    tell(
        "shiming.subject",
        "article:" + id,
        Map.of(
            "version",
            version,
            "type",
            "article",
            "id",
            id,
            "title",
            "春茶上市 " + id,
            "news",
            false,
            "state",
            state,
            "author",
            author));
    awaitSubject(id, version);
  }

  /** The account of a published article sets its comment area. */
  public void tellComments(String id, long version, String comments) {
    tell(
        "shiming.subject",
        "article:" + id,
        Map.of(
            "version",
            version,
            "type",
            "article",
            "id",
            id,
            "title",
            "春茶上市 " + id,
            "news",
            false,
            "state",
            "published",
            "comments",
            comments,
            "author",
            "5b0c1a52-0000-4000-8000-000000000001",
            "publishedAt",
            "2026-11-01T02:00:00Z"));
    awaitSubject(id, version);
  }

  public void tellSubject(String id, long version, String title, boolean news, String state) {
    tell(
        "shiming.subject",
        "article:" + id,
        Map.of(
            "version", version, "type", "article", "id", id, "title", title, "news", news, "state",
            state));
  }

  public void awaitSubject(String id, long version) {
    await()
        .atMost(ofSeconds(20))
        .until(
            () ->
                jdbc.sql("select version from subject where subject_key = ?")
                    .param("article:" + id)
                    .query((row, n) -> row.getLong("version"))
                    .list()
                    .contains(version));
  }

  public void tellMember(String account, long version, String nickname, String standing) {
    Map<String, Object> fact = new HashMap<>();
    fact.put("version", version);
    fact.put("account", account);
    fact.put("number", 7);
    fact.put("nickname", nickname);
    fact.put("avatar", "seed");
    fact.put("badge", null);
    fact.put("standing", standing);
    fact.put("notBefore", null);
    tell("shiming.member", account, fact);
  }

  public void awaitMember(String account, long version) {
    await()
        .atMost(ofSeconds(20))
        .until(
            () ->
                jdbc.sql("select version from member where account = ?")
                    .param(account)
                    .query((row, n) -> row.getLong("version"))
                    .list()
                    .contains(version));
  }

  private void tell(String topic, String key, Object fact) {
    kafka.send(topic, key, json.writeValueAsBytes(fact)).join();
  }

  public void tellNonsense(String topic, String key, String body) {
    kafka.send(topic, key, body.getBytes(StandardCharsets.UTF_8)).join();
  }

  public Answer write(String token, String article, String body) {
    return post(token, "/api/subjects/article/" + article + "/comments", comment(body));
  }

  public static Map<String, Object> comment(String body) {
    Map<String, Object> form = new HashMap<>();
    form.put("body", body);
    form.put("key", UUID.randomUUID().toString());
    return form;
  }

  public Answer get(@Nullable String token, String address) {
    return send(HttpMethod.GET, token, address, null);
  }

  public Answer post(@Nullable String token, String address, @Nullable Object body) {
    return send(HttpMethod.POST, token, address, body);
  }

  public Answer put(@Nullable String token, String address, Object body) {
    return send(HttpMethod.PUT, token, address, body);
  }

  public Answer delete(@Nullable String token, String address) {
    return send(HttpMethod.DELETE, token, address, null);
  }

  public Answer send(
      HttpMethod method, @Nullable String token, String address, @Nullable Object body) {
    var request =
        client
            .method(method)
            .uri(
                "http://localhost:"
                    + environment.getRequiredProperty("local.server.port")
                    + address);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(body));
    }
    return request.exchange(
        (sent, response) -> {
          String text = withoutTrace(response.getBody().readAllBytes());
          return new Answer(
              response.getStatusCode().value(),
              text.isEmpty() ? json.missingNode() : json.readTree(text));
        });
  }

  /** Answers are compared without the id that each request has its own of. */
  private static String withoutTrace(byte[] answer) {
    return new String(answer, StandardCharsets.UTF_8)
        .replaceAll(",?\"traceId\":\"[0-9a-f]{32}\"", "");
  }

  public static String account() {
    return UUID.randomUUID().toString();
  }
}
