package dev.shiming.kit.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.kittest.KitTest;
import dev.shiming.testkit.Tokens;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@KitTest
class AccessTests {

  private static final String SUBJECT = UUID.randomUUID().toString();

  @Autowired RestTestClient http;

  @ParameterizedTest
  @CsvSource({
    "/api/open,none,200",
    "/api/member,none,401",
    "/api/member,withoutRole,403",
    "/api/member,member,200",
    "/api/moderator,member,403",
    "/api/moderator,moderator,200",
    "/api/moderator,administrator,403",
    "/api/moderator,reviewer,403",
    "/api/reviewer,none,401",
    "/api/reviewer,member,403",
    "/api/reviewer,moderator,403",
    "/api/reviewer,administrator,403",
    "/api/reviewer,reviewer,200",
    "/api/desk,none,401",
    "/api/desk,withoutRole,403",
    "/api/desk,member,403",
    "/api/desk,administrator,403",
    "/api/desk,registration,403",
    "/api/desk,moderator,200",
    "/api/desk,reviewer,200",
    "/api/overseer,none,401",
    "/api/overseer,withoutRole,403",
    "/api/overseer,member,403",
    "/api/overseer,moderator,403",
    "/api/overseer,registration,403",
    "/api/overseer,reviewer,200",
    "/api/overseer,auditor,200",
    "/api/overseer,administrator,200",
    "/api/administrator,moderator,403",
    "/api/administrator,reviewer,403",
    "/api/administrator,administrator,200",
    "/api/operations/readings/987654321,none,401",
    "/api/operations/readings/987654321,withoutRole,403",
    "/api/operations/readings/987654321,member,403",
    "/api/operations/readings/987654321,moderator,403",
    "/api/operations/readings/987654321,reviewer,403",
    "/api/operations/readings/987654321,administrator,403",
    "/api/operations/readings/987654321,web,403",
    "/api/operations/readings/987654321,registration,403",
    "/api/operations/readings/987654321,auditor,404",
    "/api/operations/holds,none,401",
    "/api/operations/holds,member,403",
    "/api/operations/holds,moderator,403",
    "/api/operations/holds,reviewer,403",
    "/api/operations/holds,web,403",
    "/api/operations/holds,administrator,200",
    "/api/operations/holds,auditor,200",
    "/api/web,none,401",
    "/api/web,administrator,403",
    "/api/web,registration,403",
    "/api/web,web,200",
    "/api/member,web,403",
    "/api/unknown,none,404",
    "/elsewhere,none,401",
    "/elsewhere,administrator,403",
    "/api/member,registration,403",
    "/api/open,staffWithoutSecondFactor,200",
    "/api/member,staffWithoutSecondFactor,200",
    "/api/moderator,staffWithoutSecondFactor,403",
    "/api/reviewer,staffWithoutSecondFactor,403",
    "/api/desk,staffWithoutSecondFactor,403",
    "/api/overseer,staffWithoutSecondFactor,403",
    "/api/administrator,staffWithoutSecondFactor,403",
    "/elsewhere,staffWithoutSecondFactor,403",
  })
  void eachRuleLetsInWhomItNames(String path, String who, int status) {
    get(path, token(who)).expectStatus().isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"moderator,true,false", "reviewer,false,true"})
  void theViewerHasTheRolesOfTheToken(String who, boolean moderator, boolean reviewer) {
    get("/api/desk", token(who))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.moderator")
        .isEqualTo(moderator)
        .jsonPath("$.reviewer")
        .isEqualTo(reviewer);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/desk,staffWithoutSecondFactor,second-factor.needed",
    "/elsewhere,staffWithoutSecondFactor,second-factor.needed",
    "/api/desk,member,not-allowed",
    "/api/reviewer,moderator,not-allowed",
  })
  void aRefusalSaysWhetherASecondFactorWouldHelp(String path, String who, String code) {
    get(path, token(who)).expectBody().jsonPath("$.code").isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"wrongAudience", "wrongIssuer", "expired", "forged", "unsigned", "nonsense"})
  void aTokenThatTheRealmDidNotSignForUsIsRefusedEverywhere(String kind) {
    for (String path : new String[] {"/api/open", "/api/member", "/api/administrator"}) {
      get(path, token(kind))
          .expectStatus()
          .isUnauthorized()
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("sign-in.needed");
    }
  }

  @Test
  void aRegistrationTokenOpensItsOwnSubjectOnly() {
    get("/registrations/" + SUBJECT, Tokens.registration(SUBJECT)).expectStatus().isOk();
    get("/registrations/" + UUID.randomUUID(), Tokens.registration(SUBJECT))
        .expectStatus()
        .isForbidden();
    get("/registrations/" + SUBJECT, Tokens.member(SUBJECT)).expectStatus().isForbidden();
  }

  @Test
  void anEndpointWithoutARuleStopsTheStart() {
    var context = new StaticApplicationContext();
    context.registerSingleton("careless", Careless.class);
    var endpoints = new RequestMappingHandlerMapping();
    endpoints.setApplicationContext(context);
    endpoints.afterPropertiesSet();
    assertThatThrownBy(() -> new AccessRules(endpoints).afterSingletonsInstantiated())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("without an access rule");
  }

  private RestTestClient.ResponseSpec get(String path, @Nullable String token) {
    return http.get()
        .uri(path)
        .headers(
            headers -> {
              if (token != null) {
                headers.setBearerAuth(token);
              }
            })
        .exchange();
  }

  private static @Nullable String token(String who) {
    return switch (who) {
      case "none" -> null;
      case "withoutRole" -> Tokens.withoutRole(SUBJECT);
      case "member" -> Tokens.member(SUBJECT);
      case "moderator" -> Tokens.moderator(SUBJECT);
      case "staffWithoutSecondFactor" -> Tokens.staffWithoutSecondFactor(SUBJECT);
      case "web" -> Tokens.web();
      case "auditor" -> Tokens.withRoles(SUBJECT, "auditor");
      case "reviewer" -> Tokens.reviewer(SUBJECT);
      case "administrator" -> Tokens.administrator(SUBJECT);
      case "registration" -> Tokens.registration(SUBJECT);
      case "wrongAudience" -> Tokens.wrongAudience(SUBJECT);
      case "wrongIssuer" -> Tokens.wrongIssuer(SUBJECT);
      case "expired" -> Tokens.expired(SUBJECT);
      case "forged" -> Tokens.forged(SUBJECT);
      case "unsigned" -> Tokens.unsigned(SUBJECT);
      default -> "not.a.token";
    };
  }

  /** The planted violation. */
  @RestController
  static class Careless {
    @GetMapping("/api/careless")
    String anything() {
      return "";
    }
  }
}
