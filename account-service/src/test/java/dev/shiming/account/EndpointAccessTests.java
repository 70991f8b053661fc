package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the running service refuses whoever its rule does not let in. */
@AccountServiceTest
@Proves(
    value = {"C2", "C48"},
    part = "endpoint-access")
class EndpointAccessTests {

  private static final String ACCOUNT = "3f2b9a52-1111-4c63-9d3e-0d6f7a1b2c3d";

  private static final Map<String, Who> RULES =
      Map.ofEntries(
          Map.entry("GET /registrations/{subject}", Who.REGISTRANT),
          Map.entry("PUT /registrations/{subject}", Who.REGISTRANT),
          Map.entry("POST /registrations/{subject}/codes", Who.REGISTRANT),
          Map.entry("POST /registrations/{subject}/verifications", Who.REGISTRANT),
          Map.entry("PUT /registrations/{subject}/phone", Who.REGISTRANT),
          Map.entry("GET /api/agreement", Who.ANYONE),
          Map.entry("GET /api/members/{id}", Who.ANYONE),
          Map.entry("GET /api/applications", Who.MEMBER),
          Map.entry("POST /api/applications", Who.MEMBER),
          Map.entry("GET /api/applications/{id}", Who.MEMBER),
          Map.entry("PUT /api/applications/{id}/answers/{step}", Who.MEMBER),
          Map.entry("POST /api/applications/{id}/registry", Who.MEMBER),
          Map.entry("POST /api/applications/{id}/agency", Who.MEMBER),
          Map.entry("POST /api/applications/{id}/contact-codes", Who.MEMBER),
          Map.entry("POST /api/applications/{id}/authority", Who.MEMBER),
          Map.entry("POST /api/applications/{id}/proof-addresses", Who.MEMBER),
          Map.entry("DELETE /api/applications/{id}/proofs/{proof}", Who.MEMBER),
          Map.entry("POST /api/applications/{id}/picture", Who.MEMBER),
          Map.entry("DELETE /api/applications/{id}/picture", Who.MEMBER),
          Map.entry("GET /api/pictures/{id}", Who.ANYONE),
          Map.entry("POST /api/applications/{id}/submission", Who.MEMBER),
          Map.entry("POST /api/applications/{id}/appeal", Who.MEMBER),
          Map.entry("DELETE /api/applications/{id}", Who.MEMBER),
          Map.entry("GET /api/official/mine", Who.MEMBER),
          Map.entry("GET /api/official", Who.ANYONE),
          Map.entry("GET /api/official/rules", Who.ANYONE),
          Map.entry("GET /api/official/accounts/{account}", Who.ANYONE),
          Map.entry("GET /api/official/{handle}", Who.ANYONE),
          Map.entry("GET /api/applications/lines", Who.REVIEWER),
          Map.entry("GET /api/applications/{id}/review", Who.REVIEWER),
          Map.entry("POST /api/applications/{id}/proofs/{proof}/address", Who.REVIEWER),
          Map.entry("GET /proofs/{ticket}", Who.ELSEWHERE),
          Map.entry("POST /proofs/{ticket}", Who.ELSEWHERE),
          Map.entry("POST /operator-names/{ticket}", Who.ELSEWHERE),
          Map.entry("GET /api/official/{account}/seats", Who.MEMBER),
          Map.entry("GET /api/official/{account}/invitations", Who.MEMBER),
          Map.entry("POST /api/official/{account}/invitations", Who.MEMBER),
          Map.entry("PUT /api/official/{account}/seats/{member}", Who.MEMBER),
          Map.entry("DELETE /api/official/{account}/seats/{member}", Who.MEMBER),
          Map.entry("PUT /api/official/{account}/second-pair", Who.MEMBER),
          Map.entry("GET /api/official/invitations", Who.MEMBER),
          Map.entry("POST /api/official/invitations/{id}/acceptance", Who.MEMBER),
          Map.entry("DELETE /api/official/invitations/{id}", Who.MEMBER),
          Map.entry("GET /api/official/{account}/life", Who.MEMBER),
          Map.entry("POST /api/official/{account}/awakening", Who.MEMBER),
          Map.entry("POST /api/official/{account}/operator-name/address", Who.MEMBER),
          Map.entry("DELETE /api/official/{account}/operator-name", Who.MEMBER),
          Map.entry("DELETE /api/official/{account}/agency", Who.MEMBER),
          Map.entry("GET /api/official/transfers", Who.MEMBER),
          Map.entry("GET /api/official/{account}/transfers", Who.MEMBER),
          Map.entry("POST /api/official/{account}/transfers", Who.MEMBER),
          Map.entry("DELETE /api/official/{account}/transfers/{id}", Who.MEMBER),
          Map.entry("GET /api/official/{account}/measures", Who.REVIEWER),
          Map.entry("POST /api/official/{account}/measures", Who.REVIEWER),
          Map.entry("PUT /api/official/{account}/announcements", Who.ADMINISTRATOR),
          Map.entry("GET /api/official/filing", Who.OVERSEER),
          Map.entry("POST /api/operations/readings", Who.AUDITOR),
          Map.entry("GET /api/operations/readings/{id}", Who.AUDITOR),
          Map.entry("GET /api/operations/holds", Who.LOG_KEEPER),
          Map.entry("POST /api/operations/holds", Who.ADMINISTRATOR),
          Map.entry("DELETE /api/operations/holds/{id}", Who.ADMINISTRATOR),
          Map.entry("GET /api/me", Who.MEMBER),
          Map.entry("GET /api/me/identity", Who.MEMBER),
          Map.entry("GET /api/me/profile", Who.MEMBER),
          Map.entry("PUT /api/me/profile/nickname", Who.MEMBER),
          Map.entry("PUT /api/me/profile/tagline", Who.MEMBER),
          Map.entry("POST /api/me/profile/{item}", Who.MEMBER),
          Map.entry("DELETE /api/me/profile/{item}", Who.MEMBER),
          Map.entry("DELETE /api/me/profile/{item}/waiting", Who.MEMBER),
          Map.entry("GET /api/profile-changes/{id}", Who.MODERATOR),
          Map.entry("GET /api/members/{id}/names", Who.MODERATOR),
          Map.entry("GET /api/notices", Who.MEMBER),
          Map.entry("GET /api/notices/unread", Who.MEMBER),
          Map.entry("POST /api/notices/read", Who.MEMBER),
          Map.entry("GET /api/cases", Who.DESK),
          Map.entry("GET /api/cases/{id}", Who.DESK),
          Map.entry("POST /api/cases/{id}/claim", Who.DESK),
          Map.entry("DELETE /api/cases/{id}/claim", Who.DESK),
          Map.entry("POST /api/cases/{id}/decision", Who.DESK),
          Map.entry("POST /api/cases/{id}/undo", Who.DESK),
          Map.entry("POST /api/reports", Who.MEMBER));

  @Autowired private Site site;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void everyEndpointIsInTheTable() {
    var endpoints = new TreeSet<String>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (handler.getBeanType().getPackageName().startsWith("dev.shiming.")) {
                mapping
                    .getMethodsCondition()
                    .getMethods()
                    .forEach(
                        method ->
                            mapping
                                .getPatternValues()
                                .forEach(path -> endpoints.add(method + " " + path)));
              }
            });
    assertThat(endpoints).isEqualTo(new TreeSet<>(RULES.keySet()));
  }

  @Test
  void aTokenThatTheRealmDidNotSignForThisServiceOpensNothing() {
    List<String> tokens =
        List.of(
            Tokens.unsigned(ACCOUNT),
            Tokens.forged(ACCOUNT),
            Tokens.expired(ACCOUNT),
            Tokens.wrongAudience(ACCOUNT),
            Tokens.wrongIssuer(ACCOUNT));
    RULES
        .keySet()
        .forEach(
            endpoint ->
                tokens.forEach(
                    token ->
                        assertThat(call(endpoint, token).status()).as(endpoint).isEqualTo(401)));
  }

  @Test
  void whoeverIsNotSignedInReachesOnlyWhatIsOpenToAll() {
    RULES.forEach(
        (endpoint, who) -> {
          Answer answer = call(endpoint, null);
          if (who == Who.ANYONE) {
            assertThat(answer.status()).as(endpoint).isIn(200, 404);
          } else {
            assertThat(answer.status()).as(endpoint).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("sign-in.needed");
          }
        });
  }

  @Test
  void tooLittleRoleIsRefused() {
    RULES.forEach(
        (endpoint, who) ->
            who.tooLittle()
                .forEach(
                    token -> {
                      Answer answer = call(endpoint, token);
                      assertThat(answer.status()).as(endpoint).isEqualTo(403);
                      assertThat(answer.code()).as(endpoint).isEqualTo("not-allowed");
                    }));
  }

  @Test
  void powersOfStaffWaitForASecondFactor() {
    String token = Tokens.staffWithoutSecondFactor(ACCOUNT);
    Set<Who> powers =
        EnumSet.of(
            Who.DESK,
            Who.MODERATOR,
            Who.REVIEWER,
            Who.OVERSEER,
            Who.AUDITOR,
            Who.LOG_KEEPER,
            Who.ADMINISTRATOR);
    RULES.forEach(
        (endpoint, who) -> {
          Answer answer = call(endpoint, token);
          if (powers.contains(who)) {
            assertThat(answer.status()).as(endpoint).isEqualTo(403);
            assertThat(answer.code()).as(endpoint).isEqualTo("second-factor.needed");
          } else if (who == Who.ANYONE || who == Who.MEMBER) {
            assertThat(answer.code()).as(endpoint).isNotEqualTo("second-factor.needed");
          }
        });
  }

  @Test
  void enoughRoleIsLetIn() {
    RULES.forEach(
        (endpoint, who) -> {
          if (who != Who.ELSEWHERE) {
            Answer answer = call(endpoint, who.enough());
            assertThat(answer.status()).as(endpoint).isNotEqualTo(401);
            assertThat(answer.code()).as(endpoint).isNotEqualTo("not-allowed");
          }
        });
  }

  @Test
  void eachDeskIsOpenToItsOwnRole() {
    String moderator = Tokens.moderator(ACCOUNT);
    String reviewer = Tokens.reviewer(ACCOUNT);
    RULES.forEach(
        (endpoint, who) -> {
          if (who == Who.DESK && !endpoint.equals("GET /api/cases")) {
            assertThat(call(endpoint, reviewer).status()).as(endpoint).isNotIn(401, 403);
          }
        });
    assertThat(site.get("/api/cases?desk=reviewer", reviewer).status()).isEqualTo(200);
    for (Answer refused :
        List.of(
            site.get("/api/cases", reviewer), site.get("/api/cases?desk=reviewer", moderator))) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("not-allowed");
    }
  }

  @Test
  void thingsThatAreNoEndpointAreClosed() {
    assertThat(site.get("/actuator/env", null).status()).isIn(401, 403, 404);
    assertThat(site.get("/", null).status()).isIn(401, 403, 404);
    assertThat(site.get("/actuator/health", null).status()).isEqualTo(404);
    assertThat(site.get("/v3/api-docs", null).status()).isEqualTo(200);
  }

  private Answer call(String endpoint, @org.jspecify.annotations.Nullable String token) {
    String[] parts = endpoint.split(" ", 2);
    boolean numbered = parts[1].startsWith("/api/cases") || parts[1].startsWith("/api/operations");
    String id = numbered ? "1" : ACCOUNT;
    String path = parts[1].replaceAll("\\{[a-z]+}", id);
    return site.send(parts[0], path, token, parts[0].equals("GET") ? null : "{}");
  }

  /** Whom a rule lets in, and tokens that just fall short. */
  private enum Who {
    ANYONE,
    REGISTRANT,
    MEMBER,
    DESK,
    MODERATOR,
    REVIEWER,
    OVERSEER,
    AUDITOR,
    LOG_KEEPER,
    ADMINISTRATOR,
    /** On the port of the origin of tickets only. */
    ELSEWHERE;

    List<String> tooLittle() {
      List<String> tokens = new ArrayList<>();
      switch (this) {
        case ANYONE -> {}
        case REGISTRANT -> {
          tokens.add(Tokens.registration("99999999-1111-4c63-9d3e-0d6f7a1b2c3d"));
          tokens.add(Tokens.member(ACCOUNT));
          tokens.add(Tokens.administrator(ACCOUNT));
        }
        case MEMBER -> {
          tokens.add(Tokens.withoutRole(ACCOUNT));
          tokens.add(Tokens.registration(ACCOUNT));
        }
        case DESK -> {
          tokens.add(Tokens.member(ACCOUNT));
          tokens.add(Tokens.administrator(ACCOUNT));
          tokens.add(Tokens.registration(ACCOUNT));
        }
        case MODERATOR -> {
          tokens.add(Tokens.member(ACCOUNT));
          tokens.add(Tokens.reviewer(ACCOUNT));
          tokens.add(Tokens.administrator(ACCOUNT));
          tokens.add(Tokens.registration(ACCOUNT));
        }
        case REVIEWER -> {
          tokens.add(Tokens.member(ACCOUNT));
          tokens.add(Tokens.moderator(ACCOUNT));
          tokens.add(Tokens.administrator(ACCOUNT));
          tokens.add(Tokens.registration(ACCOUNT));
        }
        case OVERSEER -> {
          tokens.add(Tokens.member(ACCOUNT));
          tokens.add(Tokens.moderator(ACCOUNT));
          tokens.add(Tokens.withRoles(ACCOUNT, "member", "identity-officer"));
          tokens.add(Tokens.registration(ACCOUNT));
          tokens.add(Tokens.web());
        }
        case AUDITOR -> {
          tokens.add(Tokens.reviewer(ACCOUNT));
          tokens.add(Tokens.moderator(ACCOUNT));
          tokens.add(Tokens.administrator(ACCOUNT));
          tokens.add(Tokens.registration(ACCOUNT));
          tokens.add(Tokens.web());
        }
        case LOG_KEEPER -> {
          tokens.add(Tokens.reviewer(ACCOUNT));
          tokens.add(Tokens.moderator(ACCOUNT));
          tokens.add(Tokens.registration(ACCOUNT));
          tokens.add(Tokens.web());
        }
        case ELSEWHERE -> {
          tokens.add(Tokens.member(ACCOUNT));
          tokens.add(Tokens.reviewer(ACCOUNT));
          tokens.add(Tokens.administrator(ACCOUNT));
        }
        case ADMINISTRATOR -> {
          tokens.add(Tokens.member(ACCOUNT));
          tokens.add(Tokens.withRoles(ACCOUNT, "member", "auditor"));
          tokens.add(Tokens.moderator(ACCOUNT));
          tokens.add(Tokens.registration(ACCOUNT));
        }
      }
      return tokens;
    }

    String enough() {
      return switch (this) {
        case ANYONE, MEMBER -> Tokens.member(ACCOUNT);
        case REGISTRANT -> Tokens.registration(ACCOUNT);
        case DESK, MODERATOR -> Tokens.moderator(ACCOUNT);
        case REVIEWER -> Tokens.reviewer(ACCOUNT);
        case OVERSEER, AUDITOR, LOG_KEEPER -> Tokens.withRoles(ACCOUNT, "auditor");
        case ELSEWHERE -> throw new IllegalStateException("closed to all");
        case ADMINISTRATOR -> Tokens.administrator(ACCOUNT);
      };
    }
  }
}
