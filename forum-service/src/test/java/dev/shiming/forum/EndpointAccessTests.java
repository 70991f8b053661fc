package dev.shiming.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Api.Answer;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ForumTests
class EndpointAccessTests {

  private enum Rule {
    ANYONE,
    MEMBER,
    DESK,
    WEB,
    OVERSEER,
    AUDITOR,
    LOG_KEEPER,
    ADMINISTRATOR
  }

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("GET /api/home", Rule.ANYONE),
          Map.entry("GET /api/boards", Rule.ANYONE),
          Map.entry("GET /api/boards/{slug}", Rule.ANYONE),
          Map.entry("GET /api/threads/{id}", Rule.ANYONE),
          Map.entry("GET /api/posts/{id}", Rule.ANYONE),
          Map.entry("GET /api/articles", Rule.ANYONE),
          Map.entry("GET /api/articles/{id}", Rule.ANYONE),
          Map.entry("GET /api/articles/{id}/revisions", Rule.ANYONE),
          Map.entry("GET /api/articles/{id}/revisions/{number}", Rule.ANYONE),
          Map.entry("PUT /api/official/{account}/follow", Rule.MEMBER),
          Map.entry("DELETE /api/official/{account}/follow", Rule.MEMBER),
          Map.entry("GET /api/official/{account}/follow", Rule.MEMBER),
          Map.entry("GET /api/official/{account}/followers", Rule.ANYONE),
          Map.entry("GET /api/followed/articles", Rule.MEMBER),
          Map.entry("GET /api/official/figures", Rule.OVERSEER),
          Map.entry("GET /api/studio", Rule.MEMBER),
          Map.entry("GET /api/studio/{account}/articles", Rule.MEMBER),
          Map.entry("GET /api/studio/{account}/articles/{id}/revisions", Rule.MEMBER),
          Map.entry("PUT /api/studio/{account}/articles/{id}/comments", Rule.MEMBER),
          Map.entry("GET /api/studio/{account}/statistics", Rule.MEMBER),
          Map.entry("POST /api/articles/reads", Rule.WEB),
          Map.entry("GET /api/studio/{account}/drafts", Rule.MEMBER),
          Map.entry("POST /api/studio/{account}/drafts", Rule.MEMBER),
          Map.entry("GET /api/studio/{account}/drafts/{id}", Rule.MEMBER),
          Map.entry("PUT /api/studio/{account}/drafts/{id}", Rule.MEMBER),
          Map.entry("DELETE /api/studio/{account}/drafts/{id}", Rule.MEMBER),
          Map.entry("GET /api/studio/{account}/drafts/{id}/preview", Rule.MEMBER),
          Map.entry("POST /api/studio/{account}/drafts/{id}/proposal", Rule.MEMBER),
          Map.entry("POST /api/studio/{account}/drafts/{id}/return", Rule.MEMBER),
          Map.entry("POST /api/studio/{account}/drafts/{id}/publication", Rule.MEMBER),
          Map.entry("DELETE /api/studio/{account}/drafts/{id}/publication", Rule.MEMBER),
          Map.entry("GET /api/members/{id}/threads", Rule.ANYONE),
          Map.entry("GET /api/members/{id}/posts", Rule.ANYONE),
          Map.entry("POST /api/boards", Rule.ADMINISTRATOR),
          Map.entry("POST /api/threads", Rule.MEMBER),
          Map.entry("POST /api/threads/{id}/posts", Rule.MEMBER),
          Map.entry("PUT /api/posts/{id}", Rule.MEMBER),
          Map.entry("DELETE /api/posts/{id}", Rule.MEMBER),
          Map.entry("POST /api/preview", Rule.MEMBER),
          Map.entry("GET /api/media/{id}", Rule.ANYONE),
          Map.entry("POST /api/studio/{account}/media", Rule.MEMBER),
          Map.entry("GET /api/studio/{account}/media", Rule.MEMBER),
          Map.entry("GET /api/studio/{account}/media/{id}", Rule.MEMBER),
          Map.entry("PUT /api/studio/{account}/media/{id}", Rule.MEMBER),
          Map.entry("DELETE /api/studio/{account}/media/{id}", Rule.MEMBER),
          Map.entry("POST /api/studio/{account}/media/{id}/completion", Rule.MEMBER),
          Map.entry("POST /api/operations/readings", Rule.AUDITOR),
          Map.entry("GET /api/operations/readings/{id}", Rule.AUDITOR),
          Map.entry("GET /api/operations/holds", Rule.LOG_KEEPER),
          Map.entry("POST /api/operations/holds", Rule.ADMINISTRATOR),
          Map.entry("DELETE /api/operations/holds/{id}", Rule.ADMINISTRATOR),
          Map.entry("POST /api/reports", Rule.MEMBER),
          Map.entry("GET /api/cases", Rule.DESK),
          Map.entry("GET /api/cases/{id}", Rule.DESK),
          Map.entry("POST /api/cases/{id}/claim", Rule.DESK),
          Map.entry("DELETE /api/cases/{id}/claim", Rule.DESK),
          Map.entry("POST /api/cases/{id}/decision", Rule.DESK),
          Map.entry("POST /api/cases/{id}/undo", Rule.DESK));

  private final Api api;
  private final TreeSet<String> endpoints = new TreeSet<>();

  @Autowired
  EndpointAccessTests(Forum forum, RequestMappingHandlerMapping requestMappingHandlerMapping) {
    this.api = forum.api();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (method.getBeanType().getPackageName().startsWith("dev.shiming.")) {
                for (var verb : mapping.getMethodsCondition().getMethods()) {
                  for (String pattern : mapping.getPatternValues()) {
                    endpoints.add(verb + " " + pattern);
                  }
                }
              }
            });
  }

  @Test
  void everyEndpointIsInTheTable() {
    assertThat(endpoints).isEqualTo(new TreeMap<>(RULES).keySet());
  }

  @TestFactory
  List<DynamicTest> everyEndpointKeepsItsRule() {
    return RULES.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getKey(), e.getValue())))
        .toList();
  }

  @Test
  @Proves(value = "C2", part = "forum")
  void nobodyWritesBeforeVerification() {
    RULES.forEach(
        (endpoint, rule) -> {
          if (!endpoint.startsWith("GET ")) {
            assertThat(call(endpoint, null).status()).as(endpoint).isEqualTo(401);
            assertThat(call(endpoint, Tokens.withoutRole(Forum.account())).status())
                .as(endpoint)
                .isEqualTo(403);
          }
        });
  }

  private void check(String endpoint, Rule rule) {
    String account = Forum.account();
    for (String token :
        List.of(
            Tokens.wrongAudience(account),
            Tokens.wrongIssuer(account),
            Tokens.unsigned(account),
            Tokens.expired(account),
            Tokens.forged(account),
            Tokens.registration(account),
            "nonsense")) {
      Answer answer = call(endpoint, token);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("sign-in.needed");
    }
    allows(endpoint, null, rule == Rule.ANYONE, 401);
    allows(endpoint, Tokens.withoutRole(account), rule == Rule.ANYONE, 403);
    allows(endpoint, Tokens.member(account), rule == Rule.ANYONE || rule == Rule.MEMBER, 403);
    allows(
        endpoint,
        Tokens.moderator(account),
        rule == Rule.ANYONE || rule == Rule.MEMBER || rule == Rule.DESK,
        403);
    allows(
        endpoint,
        Tokens.administrator(account),
        rule != Rule.DESK && rule != Rule.WEB && rule != Rule.AUDITOR,
        403);
    allows(
        endpoint,
        Tokens.withRoles(account, "reviewer"),
        rule == Rule.ANYONE
            || rule == Rule.OVERSEER
            || (rule == Rule.DESK && !endpoint.equals("GET /api/cases")),
        403);
    allows(
        endpoint,
        Tokens.withRoles(account, "auditor"),
        rule == Rule.ANYONE
            || rule == Rule.OVERSEER
            || rule == Rule.AUDITOR
            || rule == Rule.LOG_KEEPER,
        403);
    allows(endpoint, Tokens.web(), rule == Rule.ANYONE || rule == Rule.WEB, 403);
  }

  @Test
  void powersOfStaffWaitForASecondFactor() {
    String token = Tokens.staffWithoutSecondFactor(Forum.account());
    RULES.forEach(
        (endpoint, rule) -> {
          boolean withheld = rule != Rule.ANYONE && rule != Rule.MEMBER;
          Answer answer = call(endpoint, token);
          assertThat(answer.status() == 403).as(endpoint).isEqualTo(withheld);
          assertThat("second-factor.needed".equals(answer.code())).as(endpoint).isEqualTo(withheld);
        });
  }

  @Test
  void aQueueIsOpenToItsOwnRole() {
    String account = Forum.account();
    allows("GET /api/cases?desk=reviewer", Tokens.reviewer(account), true, 403);
    allows("GET /api/cases?desk=reviewer", Tokens.moderator(account), false, 403);
  }

  private void allows(String endpoint, @Nullable String token, boolean allowed, int refusal) {
    Answer answer = call(endpoint, token);
    if (allowed) {
      assertThat(answer.status()).isNotIn(401, 403, 405, 500);
    } else {
      assertThat(answer.status()).isEqualTo(refusal);
      assertThat(answer.code()).isEqualTo(refusal == 401 ? "sign-in.needed" : "not-allowed");
    }
  }

  private Answer call(String endpoint, @Nullable String token) {
    int blank = endpoint.indexOf(' ');
    String address =
        endpoint
            .substring(blank + 1)
            .replace("/members/{id}", "/members/" + Forum.account())
            .replace("{account}", Forum.account())
            .replace("{id}", "987654321")
            .replace("{number}", "1")
            .replace("{slug}", "nowhere");
    HttpMethod method = HttpMethod.valueOf(endpoint.substring(0, blank));
    boolean body = method.equals(HttpMethod.POST) || method.equals(HttpMethod.PUT);
    Object sent = address.endsWith("/reads") ? List.of() : Map.of("version", 1, "position", 1);
    return api.send(method, token, address, body ? sent : null);
  }
}
