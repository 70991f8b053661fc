package dev.shiming.comment;

import static dev.shiming.comment.Site.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks over every endpoint there is; one that is not in the table fails. */
@CommentServiceTest
class EndpointAccessTests {

  private static final String ANYONE = "anyone";
  private static final String MEMBER = "member";
  private static final String DESK = "desk";
  private static final String AUDITOR = "auditor";
  private static final String LOG_KEEPER = "log keeper";
  private static final String ADMINISTRATOR = "administrator";

  private static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("GET /api/subjects/{type}/{id}/comments", ANYONE),
          Map.entry("GET /api/counts", ANYONE),
          Map.entry("GET /api/members/{id}/comments", ANYONE),
          Map.entry("GET /api/official/{account}/comments/days", ANYONE),
          Map.entry("GET /api/comments/{id}", ANYONE),
          Map.entry("POST /api/subjects/{type}/{id}/comments", MEMBER),
          Map.entry("PUT /api/comments/{id}", MEMBER),
          Map.entry("DELETE /api/comments/{id}", MEMBER),
          Map.entry("POST /api/preview", MEMBER),
          Map.entry("POST /api/operations/readings", AUDITOR),
          Map.entry("GET /api/operations/readings/{id}", AUDITOR),
          Map.entry("GET /api/operations/holds", LOG_KEEPER),
          Map.entry("POST /api/operations/holds", ADMINISTRATOR),
          Map.entry("DELETE /api/operations/holds/{id}", ADMINISTRATOR),
          Map.entry("POST /api/reports", MEMBER),
          Map.entry("GET /api/cases", DESK),
          Map.entry("GET /api/cases/{id}", DESK),
          Map.entry("POST /api/cases/{id}/claim", DESK),
          Map.entry("DELETE /api/cases/{id}/claim", DESK),
          Map.entry("POST /api/cases/{id}/decision", DESK),
          Map.entry("POST /api/cases/{id}/undo", DESK));

  private static final List<Function<String, String>> BAD_TOKENS =
      List.of(
          Tokens::wrongAudience,
          Tokens::wrongIssuer,
          Tokens::unsigned,
          Tokens::forged,
          Tokens::expired,
          any -> "nonsense");

  @Autowired Site site;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void everyEndpointHasItsRuleInTheTable() {
    assertThat(endpoints()).containsExactlyElementsOf(new TreeSet<>(RULES.keySet()));
  }

  @Test
  void aTokenThatTheRealmDidNotGiveForThisServiceIsRefusedEverywhere() {
    for (String endpoint : RULES.keySet()) {
      for (Function<String, String> bad : BAD_TOKENS) {
        assertThat(status(endpoint, bad.apply(account()))).as(endpoint).isEqualTo(401);
      }
    }
  }

  @Test
  @Proves(value = "C2", part = "comment")
  void withoutATokenOnlyOpenEndpointsAnswer() {
    RULES.forEach(
        (endpoint, rule) -> {
          int status = status(endpoint, null);
          if (rule.equals(ANYONE)) {
            assertThat(status).as(endpoint).isIn(200, 404);
          } else {
            assertThat(status).as(endpoint).isEqualTo(401);
          }
        });
  }

  @Test
  void tooLittleRoleIsRefused() {
    RULES.forEach(
        (endpoint, rule) -> {
          assertThat(status(endpoint, Tokens.withoutRole(account())) == 403)
              .as(endpoint)
              .isEqualTo(!rule.equals(ANYONE));
          boolean ofAll = rule.equals(ANYONE) || rule.equals(MEMBER);
          refuses(endpoint, Tokens.member(account()), !ofAll);
          refuses(endpoint, Tokens.moderator(account()), !ofAll && !rule.equals(DESK));
          refuses(
              endpoint, Tokens.administrator(account()), rule.equals(DESK) || rule.equals(AUDITOR));
          refuses(
              endpoint,
              Tokens.withRoles(account(), "member", "auditor"),
              rule.equals(DESK) || rule.equals(ADMINISTRATOR));
        });
  }

  @Test
  void powersOfStaffWaitForASecondFactor() {
    String token = Tokens.staffWithoutSecondFactor(account());
    RULES.forEach(
        (endpoint, rule) ->
            assertThat(status(endpoint, token) == 403)
                .as(endpoint)
                .isEqualTo(!rule.equals(ANYONE) && !rule.equals(MEMBER)));
    assertThat(site.get(token, "/api/cases").code()).isEqualTo("second-factor.needed");
  }

  @Test
  void eachDeskIsOpenToItsOwnRole() {
    String moderator = Tokens.moderator(account());
    String reviewer = Tokens.reviewer(account());
    RULES.forEach(
        (endpoint, rule) -> {
          if (rule.equals(DESK) && !endpoint.equals("GET /api/cases")) {
            assertThat(status(endpoint, reviewer)).as(endpoint).isNotIn(401, 403);
          }
        });
    assertThat(site.get(reviewer, "/api/cases?desk=reviewer").status()).isEqualTo(200);
    assertThat(site.get(reviewer, "/api/cases").status()).isEqualTo(403);
    assertThat(site.get(moderator, "/api/cases?desk=reviewer").status()).isEqualTo(403);
  }

  @Test
  void whatIsNoEndpointIsDenied() {
    assertThat(site.get(null, "/internal").status()).isEqualTo(401);
    assertThat(site.get(Tokens.member(account()), "/internal").status()).isEqualTo(403);
    assertThat(site.get(null, "/actuator/env").status()).isIn(401, 404);
    assertThat(site.get(null, "/actuator/health").status()).isEqualTo(404);
    assertThat(site.get(null, "/v3/api-docs").status()).isEqualTo(200);
  }

  private void refuses(String endpoint, String token, boolean refused) {
    assertThat(status(endpoint, token) == 403).as(endpoint).isEqualTo(refused);
  }

  private Set<String> endpoints() {
    Set<String> found = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (method.getBeanType().getPackageName().startsWith("dev.shiming.")) {
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                  mapping.getPatternValues().forEach(path -> found.add(verb + " " + path));
                }
              }
            });
    return found;
  }

  private int status(String endpoint, @Nullable String token) {
    int blank = endpoint.indexOf(' ');
    String verb = endpoint.substring(0, blank);
    String address =
        endpoint
            .substring(blank + 1)
            .replace("{type}", "article")
            .replace("{id}", "0")
            .replace("{account}", account());
    boolean hasBody = verb.equals("POST") || verb.equals("PUT");
    return site.send(HttpMethod.valueOf(verb), token, address, hasBody ? Map.of() : null).status();
  }
}
