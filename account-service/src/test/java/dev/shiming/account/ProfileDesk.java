package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Members who change their profiles, and the moderator who decides about it. */
record ProfileDesk(Site site) {

  static final String MODERATOR = "5a5a5a5a-0000-4000-8000-000000000021";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Answer rename(String account, String nickname) {
    return put(account, "nickname", nickname, UUID.randomUUID().toString());
  }

  Answer tagline(String account, String tagline) {
    return put(account, "tagline", tagline, UUID.randomUUID().toString());
  }

  Answer put(String account, String item, String value, String key) {
    String body = JSON.createObjectNode().put(item, value).put("key", key).toString();
    return site.put("/api/me/profile/" + item, Tokens.member(account), body);
  }

  Answer withdraw(String account, String item) {
    return site.send(
        "DELETE", "/api/me/profile/" + item + "/waiting", Tokens.member(account), null);
  }

  JsonNode own(String account) {
    return site.get("/api/me/profile", Tokens.member(account)).body();
  }

  JsonNode shown(String account) {
    return site.get("/api/members/" + account, null).body();
  }

  /** The open case of this kind about what a member wrote. */
  Optional<JsonNode> open(String kind, String account) {
    return site.get("/api/cases?limit=100&kind=" + kind, moderator())
        .body()
        .get("items")
        .valueStream()
        .filter(row -> row.at("/author/id").asString().equals(account))
        .findFirst()
        .map(row -> view(row.get("id").asString()));
  }

  JsonNode view(String caseId) {
    return site.get("/api/cases/" + caseId, moderator()).body();
  }

  JsonNode decide(JsonNode found, String verdict, String reason) {
    Answer answer =
        site.post(
            "/api/cases/" + found.get("id").asString() + "/decision",
            moderator(),
            """
            {"version":%d,"verdict":"%s","reason":"%s","text":""}"""
                .formatted(found.get("version").asInt(), verdict, reason));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body();
  }

  Answer undo(JsonNode decided) {
    return site.post(
        "/api/cases/" + decided.get("id").asString() + "/undo",
        moderator(),
        "{\"version\":" + decided.get("version").asInt() + "}");
  }

  JsonNode report(String type, String id) {
    String reporter = site.member(Site.nickname());
    Answer report =
        site.post(
            "/api/reports",
            Tokens.member(reporter),
            """
            {"subject":{"type":"%s","id":"%s"},"reason":"impersonation","text":"","key":"%s"}"""
                .formatted(type, id, UUID.randomUUID()));
    assertThat(report.status()).as(report.toString()).isEqualTo(201);
    return site.get("/api/cases?limit=100&kind=report", moderator())
        .body()
        .get("items")
        .valueStream()
        .filter(row -> row.at("/subject/id").asString().equals(id))
        .filter(row -> row.at("/subject/type").asString().equals(type))
        .findFirst()
        .map(row -> view(row.get("id").asString()))
        .orElseThrow();
  }

  List<String> names(String account) {
    return site.get("/api/members/" + account + "/names", moderator())
        .body()
        .get("items")
        .valueStream()
        .map(row -> row.get("nickname").asString() + " " + row.get("state").asString())
        .toList();
  }

  List<String> notices(String account) {
    return site.get("/api/notices", Tokens.member(account))
        .body()
        .get("items")
        .valueStream()
        .map(notice -> notice.get("kind").asString() + " " + notice.path("reason").asString(""))
        .map(String::strip)
        .toList();
  }

  static String moderator() {
    return Tokens.moderator(MODERATOR);
  }
}
