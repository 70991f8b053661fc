package dev.shiming.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages over HTTP on a real Keycloak; what it logged is looked at last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealNameJourneyTests {
  private static final String PHONE = "13800138321";
  private static final Map<String, String> AGREED = Map.of("agreed", "yes", "undertakings", "yes");

  private static AccountServiceStandIn accounts;
  private static RunningKeycloak keycloak;

  @BeforeAll
  static void start() throws Exception {
    accounts = new AccountServiceStandIn();
    keycloak = new RunningKeycloak(accounts.address());
  }

  @AfterAll
  static void stop() {
    if (keycloak != null) {
      keycloak.close();
    }
    accounts.close();
  }

  @Test
  @Order(1)
  void registeringLeadsThroughTheStepToATokenOfAMember() throws Exception {
    Visitor visitor = visitor().registers("lin_wholeway", "en");
    assertThat(visitor.page.title()).startsWith("2 / 2 Real identity");
    assertThat(visitor.page.select("input[name=documentConsent]")).isEmpty();
    assertThat(visitor.page.select("script:not([src]), [onclick], [onsubmit], [style]")).isEmpty();
    assertThat(visitor.page.select("a[target=_blank]").eachAttr("href"))
        .containsExactly(
            "http://localhost:8080/agreement",
            "http://localhost:8080/rules",
            "http://localhost:8080/privacy");
    assertThat(visitor.page.select(".undertakings li")).hasSize(7);

    visitor.sends(Map.of("phone", PHONE, "nickname", "<b>山谷", "send-code", "yes"));
    assertThat(visitor.page.expectFirst("#phone").val()).isEqualTo(PHONE);
    assertThat(visitor.page.expectFirst("#nickname").val()).isEqualTo("<b>山谷");
    assertThat(visitor.page.select("[data-countdown]").text()).contains("seconds");

    visitor.sends(fields(AGREED, "code", "000000"));
    assertThat(visitor.page.expectFirst("#code-refusal").text()).contains("4 tries are left");
    assertThat(visitor.page.expectFirst("#code").val()).isEmpty();
    assertThat(visitor.page.expectFirst("#code").hasAttr("autofocus")).isTrue();
    assertThat(visitor.page.expectFirst("#summary a").attr("href")).isEqualTo("#code");
    assertThat(visitor.page.expectFirst("#phone").val()).isEqualTo(PHONE);
    assertThat(visitor.page.expectFirst("#agreed").hasAttr("checked")).isTrue();
    assertThat(visitor.page.html()).doesNotContain("000000");

    visitor.sends(fields(AGREED, "code", AccountServiceStandIn.CODE));
    JWTClaimsSet access = claims(visitor.tokens().path("access_token").asText());
    assertThat(access.getStringListClaim("roles")).containsExactly("member");
    assertThat(access.getAudience())
        .containsExactlyInAnyOrder("account-service", "forum-service", "comment-service");
    assertThat(access.getClaim("acr")).isEqualTo("1");
    assertThat(access.getClaims())
        .doesNotContainKeys("name", "preferred_username", "email", "given_name", "family_name");
    assertThat(access.toString()).doesNotContain("lin_wholeway");
    JsonNode sent = accounts.bodies.get(accounts.bodies.size() - 1);
    assertThat(sent.path("address").asText()).isEqualTo("127.0.0.1");
    assertThat(sent.path("port").asInt()).isBetween(1024, 65535);
    assertThat(sent.path("program").asText()).startsWith("Java-http-client");
    assertThat(sent.path("language").asText()).isEqualTo("en");
    assertThat(sent.path("agreement").asText()).isEqualTo("1");
  }

  @Test
  @Order(2)
  void webGetsATokenForItselfThatIsNobodys() throws Exception {
    JWTClaimsSet own = claims(visitor().tokenOfWeb().path("access_token").asText());
    assertThat(own.getStringListClaim("roles")).containsExactly("website");
    assertThat(own.getStringClaim("azp")).isEqualTo("web");
    assertThat(own.getAudience()).contains("forum-service");
    assertThat(own.toString()).doesNotContain("service-account");
  }

  @Test
  @Order(2)
  void theTokenForRegisteringOpensNothingElse() throws Exception {
    visitor().registers("lin_token", "en");
    String token = accounts.tokens.get(accounts.tokens.size() - 1);
    JWTClaimsSet claims = claims(token);
    assertThat(claims.getAudience()).containsExactly("account-service");
    assertThat(claims.getStringClaim("scope")).isEqualTo("registration");
    assertThat(claims.getClaims()).doesNotContainKeys("roles", "realm_access", "resource_access");
    assertThat(claims.getExpirationTime().toInstant())
        .isBeforeOrEqualTo(claims.getIssueTime().toInstant().plusSeconds(60));
    String realm = keycloak.address + "/realms/shiming";
    assertThat(visitor().status(realm + "/protocol/openid-connect/userinfo", token)).isEqualTo(401);
    assertThat(visitor().status(keycloak.address + "/admin/realms/shiming/users", token))
        .isIn(401, 403);
    assertThat(visitor().status(realm + "/account", token)).isIn(401, 403);
  }

  @Test
  @Order(3)
  void onTheNetworkNumberPathNoOtherFieldExists() throws Exception {
    Visitor visitor = visitor().registers("lin_network", "zh-Hans");
    visitor.sends(Map.of("phone", PHONE, "nickname", "听雨", "choose", "identity-number"));
    assertThat(visitor.page.expectFirst("#phone").val()).isEqualTo(PHONE);
    assertThat(visitor.page.select("#name, #number")).hasSize(2);
    assertThat(visitor.page.expectFirst("#documentConsent").hasAttr("checked")).isFalse();
    visitor.sends(Map.of("choose", "network-number"));
    assertThat(visitor.page.expectFirst("#nickname").val()).isEqualTo("听雨");
    assertThat(visitor.page.select("[name=phone], [name=name], [name=number], [name=code]"))
        .isEmpty();
    visitor.sends(fields(AGREED, "networkNumber", "NW1234567890123456"));
    assertThat(visitor.sentTo).startsWith(Visitor.SITE);
    JsonNode sent = accounts.bodies.get(accounts.bodies.size() - 1);
    assertThat(sent.has("phone") || sent.has("name") || sent.has("number")).isFalse();
  }

  @Test
  @Order(4)
  void theLanguageChangesAndWhatWasTypedStays() throws Exception {
    Visitor visitor = visitor().registers("lin_language", "zh-Hans");
    assertThat(visitor.page.expectFirst("html").attr("lang")).isEqualTo("zh-Hans");
    var button = visitor.page.expectFirst("button[name=language]");
    visitor.page.expectFirst("#real-name").attr("action", button.absUrl("formaction"));
    visitor.sends(Map.of("nickname", "山谷", "phone", PHONE, "language", "en"));
    assertThat(visitor.page.expectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(visitor.page.expectFirst("#phone").val()).isEqualTo(PHONE);
  }

  @Test
  @Order(5)
  void refusalsStandWhereTheyBelong() throws Exception {
    Visitor visitor = visitor().registers("lin_refused", "zh-Hans");
    visitor.sends(Map.of("nickname", "山谷", "phone", "+447911123456", "code", "1"));
    assertThat(visitor.page.expectFirst("#phone-refusal").text()).contains("感谢你愿意加入");
    visitor.sends(Map.of("nickname", "busy"));
    assertThat(visitor.page.expectFirst("#summary").text()).contains("10 分钟后再试");
    assertThat(visitor.page.expectFirst("#phone").val()).isEqualTo("+447911123456");
    accounts.down = true;
    try {
      visitor.sends(Map.of("nickname", "山谷"));
      assertThat(visitor.page.expectFirst("#summary").text()).contains("都还在");
      assertThat(visitor.page.expectFirst("#nickname").val()).isEqualTo("山谷");
    } finally {
      accounts.down = false;
    }
  }

  @Test
  @Order(6)
  void signingInResumesTheStepAndACrashHealsThere() throws Exception {
    Visitor first = visitor().registers("lin_crashed", "en");
    assertThat(first.page.select("#real-name")).hasSize(1);
    Visitor silent = first.opens("&prompt=none");
    assertThat(silent.parameter("error")).isEqualTo("login_required");

    Visitor second = visitor().opens("&ui_locales=en");
    second.sends(Map.of("username", "lin_crashed", "password", "four words and more"));
    assertThat(second.page.select("#real-name")).hasSize(1);

    String token = accounts.tokens.get(accounts.tokens.size() - 1);
    accounts.registered.add(claims(token).getSubject());
    Visitor third = visitor().opens("&ui_locales=en");
    third.sends(Map.of("username", "lin_crashed", "password", "four words and more"));
    JWTClaimsSet access = claims(third.tokens().path("access_token").asText());
    assertThat(access.getStringListClaim("roles")).containsExactly("member");
  }

  @ParameterizedTest
  @Order(7)
  @CsvSource({
    "13800138322, en, say who you are",
    "lin.canary@example.org, en, say who you are",
    "990101199001011239, zh-Hans, 看不出你是谁",
    "p13800138322, zh-Hans, 看不出你是谁",
    "lin.canary@example.org, zh-Hans, 看不出你是谁"
  })
  void aLoginNameThatSaysWhoOneIsIsRefused(String name, String language, String says)
      throws Exception {
    Visitor visitor = visitor().registers(name, language);
    assertThat(visitor.page.expectFirst("#username-refusal").text()).contains(says);
    assertThat(visitor.page.expectFirst("#username").val()).isEqualTo(name);
  }

  @ParameterizedTest
  @Order(8)
  @CsvSource({"web", "admin-cli"})
  void noClientTakesAPasswordDirectly(String client) throws Exception {
    JsonNode answer =
        visitor()
            .post(
                keycloak.address + "/realms/shiming/protocol/openid-connect/token",
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    client,
                    "client_secret",
                    "secret-of-the-tests",
                    "username",
                    "lin_wholeway",
                    "password",
                    "four words and more"));
    assertThat(answer.path("error").asText()).isEqualTo("unauthorized_client");
  }

  @Test
  @Order(9)
  void aWrongPasswordIsRefusedAndAnAddressOfAnotherSiteToo() throws Exception {
    Visitor visitor = visitor().opens("&ui_locales=en");
    visitor.sends(Map.of("username", "lin_wholeway", "password", "canary password"));
    assertThat(visitor.page.expectFirst(".notice.error").text()).contains("not right");
    visitor.opens("&ui_locales=en&redirect_uri=http://localhost:9/");
    assertThat(visitor.page.select("form[method=post]")).isEmpty();
  }

  @Test
  @Order(10)
  void anUnfinishedLoginIsRemovedAndARegisteredOneHealed() throws Exception {
    visitor().registers("lin_healed", "en");
    String healed = claims(accounts.tokens.get(accounts.tokens.size() - 1)).getSubject();
    accounts.registered.add(healed);
    await()
        .atMost(Duration.ofSeconds(RunningKeycloak.REMOVAL_AGE_SECONDS).plusMinutes(1))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              assertThat(logins()).doesNotContain("lin_token");
              assertThat(rolesOf(healed)).contains("member");
            });
    assertThat(logins()).contains("lin_wholeway", "lin_network", "lin_crashed", "lin_healed");
  }

  @Test
  @Order(11)
  void nothingThatWasTypedReachedTheLog() throws Exception {
    String log = Files.readString(keycloak.log);
    assertThat(log).contains("Realm 'shiming' imported").contains("Unfinished logins");
    assertThat(log)
        .doesNotContain("lin_", "13800138", "447911123456", "lin.canary", "990101199001011239")
        .doesNotContain("canary password", "山谷", "NW1234567890123456");
  }

  private static Visitor visitor() {
    return new Visitor(keycloak.address);
  }

  private static Map<String, String> fields(Map<String, String> some, String field, String value) {
    Map<String, String> all = new HashMap<>(some);
    all.put(field, value);
    return all;
  }

  private static JWTClaimsSet claims(String token) throws Exception {
    SignedJWT jwt = SignedJWT.parse(token);
    JWKSet keys =
        JWKSet.load(
            URI.create(keycloak.address + "/realms/shiming/protocol/openid-connect/certs").toURL());
    assertThat(
            jwt.verify(
                new RSASSAVerifier(keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey())))
        .isTrue();
    assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo(keycloak.address + "/realms/shiming");
    return jwt.getJWTClaimsSet();
  }

  private static String administrator() throws Exception {
    return visitor()
        .post(
            keycloak.address + "/realms/master/protocol/openid-connect/token",
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                "admin",
                "password",
                "admin"))
        .path("access_token")
        .asText();
  }

  private static List<String> logins() throws Exception {
    return visitor()
        .get(keycloak.address + "/admin/realms/shiming/users?max=100", administrator())
        .findValuesAsText("username");
  }

  private static List<String> rolesOf(String subject) throws Exception {
    List<String> roles =
        visitor()
            .get(
                keycloak.address
                    + "/admin/realms/shiming/users/"
                    + subject
                    + "/role-mappings/realm",
                administrator())
            .findValuesAsText("name");
    return roles.stream().filter(role -> role.equals("member")).toList();
  }
}
