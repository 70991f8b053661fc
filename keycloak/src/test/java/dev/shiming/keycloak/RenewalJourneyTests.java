package dev.shiming.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a member starts from the site: verifying again and changing the phone, over HTTP. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RenewalJourneyTests {
  private static final String PHONE = "13800138331";
  private static final String NEXT = "13800138332";
  private static final String NUMBER = "990101199003070010";

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
  void aMemberVerifiesByMoreAndReturnsWithTheOutcome() throws Exception {
    Visitor member = member("xu_stepup").opens(action("verify-identity:identity-number"));
    assertThat(member.page.title()).startsWith("Verify your identity");
    assertThat(member.page.select("#nickname, #agreed, #undertakings")).isEmpty();
    assertThat(member.page.select("script:not([src]), [onclick], [style]")).isEmpty();

    member.sends(Map.of("name", "许安", "number", NUMBER, "phone", PHONE, "send-code", "yes"));
    assertThat(member.page.expectFirst("#code").hasAttr("autofocus")).isTrue();
    assertThat(last().path("held").asBoolean()).isFalse();
    member.sends(Map.of("code", "000000", "documentConsent", "yes"));
    assertThat(member.page.expectFirst("#code-refusal").text()).contains("4 tries are left");
    assertThat(member.page.expectFirst("#number").val()).isEqualTo(NUMBER);
    assertThat(member.page.expectFirst("#documentConsent").hasAttr("checked")).isTrue();

    member.sends(Map.of("code", AccountServiceStandIn.CODE, "documentConsent", "yes"));
    assertThat(member.sentTo).startsWith(Visitor.SITE);
    assertThat(member.parameter("kc_action_status")).isEqualTo("success");
    assertThat(last().path("method").asText()).isEqualTo("identity-number");
    assertThat(last().path("documentConsent").asBoolean()).isTrue();
    assertThat(last().has("nickname")).isFalse();
    assertThat(last().path("port").asInt()).isPositive();
  }

  @Test
  @Order(2)
  void thePhoneIsChangedByCodesToBoth() throws Exception {
    Visitor member = member("xu_phone").opens(action("change-phone"));
    assertThat(member.page.title()).startsWith("Change your phone");
    member.sends(Map.of("phone", NEXT, "oldPhone", PHONE, "send-code", "yes"));
    assertThat(last().path("phone").asText()).isEqualTo(NEXT);
    member.sends(Map.of("code", AccountServiceStandIn.CODE, "send-old-code", "yes"));
    assertThat(last().path("phone").asText()).isEqualTo(PHONE);
    assertThat(last().path("held").asBoolean()).isTrue();
    assertThat(member.page.expectFirst("#oldCode").hasAttr("autofocus")).isTrue();
    assertThat(member.page.expectFirst("#code").val())
        .as("the code to the other phone stays")
        .isEqualTo(AccountServiceStandIn.CODE);
    assertThat(member.page.select("[data-countdown]")).hasSize(2);

    member.sends(Map.of("oldCode", "654321"));
    assertThat(member.parameter("kc_action_status")).isEqualTo("success");
    assertThat(last().path("oldCode").asText()).isEqualTo("654321");
    assertThat(last().path("oldPhone").asText()).isEqualTo(PHONE);
  }

  @Test
  @Order(3)
  void identityTakesThePlaceOfTheOldPhoneAndWhatWasTypedStays() throws Exception {
    Visitor member = member("xu_lost").opens(action("change-phone"));
    member.sends(Map.of("phone", NEXT, "choose", "identity-number"));
    assertThat(member.page.expectFirst("#phone").val()).isEqualTo(NEXT);
    assertThat(member.page.select("#oldPhone, #oldCode")).isEmpty();
    assertThat(member.page.select("#name, #number")).hasSize(2);
    assertThat(member.page.select("button[name=choose][value=network-number]")).isEmpty();
  }

  @Test
  @Order(4)
  void whoeverCancelsReturnsToo() throws Exception {
    Visitor member = member("xu_cancel").opens(action("verify-identity"));
    int asked = accounts.bodies.size();
    member.sends(Map.of("phone", PHONE, "cancel-aia", "true"));
    assertThat(member.parameter("kc_action_status")).isEqualTo("cancelled");
    assertThat(accounts.bodies).hasSize(asked);
  }

  @Test
  @Order(5)
  void withoutAnAnswerEverythingTypedStays() throws Exception {
    Visitor member = member("xu_down").opens(action("verify-identity"));
    accounts.down = true;
    try {
      member.sends(Map.of("phone", PHONE, "code", AccountServiceStandIn.CODE));
      assertThat(member.page.expectFirst("#summary").text()).contains("Nothing was lost");
      assertThat(member.page.expectFirst("#phone").val()).isEqualTo(PHONE);
    } finally {
      accounts.down = false;
    }
  }

  @Test
  @Order(6)
  void theSignInHasToBeRecent() throws Exception {
    Visitor member = member("xu_recent");
    recent("verify-identity", 0);
    try {
      member.opens(action("verify-identity"));
      assertThat(member.page.select("#verify-identity")).isEmpty();
      assertThat(member.page.select("input[type=password]")).hasSize(1);
      member.sends(Map.of("username", "xu_recent", "password", "four words and more"));
      assertThat(member.page.select("#verify-identity")).hasSize(1);
    } finally {
      recent("verify-identity", 300);
    }
  }

  @Test
  @Order(7)
  void nothingThatWasTypedReachedTheLog() throws Exception {
    assertThat(Files.readString(keycloak.log))
        .doesNotContain("xu_", "13800138", "许安", NUMBER, "654321");
  }

  private static Visitor member(String login) throws Exception {
    Visitor visitor = new Visitor(keycloak.address).registers(login, "en");
    visitor.sends(
        Map.of(
            "nickname", "安静",
            "phone", PHONE,
            "code", AccountServiceStandIn.CODE,
            "agreed", "yes",
            "undertakings", "yes"));
    assertThat(visitor.sentTo).startsWith(Visitor.SITE);
    return visitor;
  }

  private static String action(String action) {
    return "&ui_locales=en&kc_action=" + action;
  }

  private static JsonNode last() {
    return accounts.bodies.get(accounts.bodies.size() - 1);
  }

  /** How old a sign-in may be for an action, as an administrator sets it. */
  private static void recent(String action, int seconds) throws Exception {
    String administrator =
        new Visitor(keycloak.address)
            .post(
                keycloak.address + "/realms/master/protocol/openid-connect/token",
                Map.of(
                    "grant_type", "password",
                    "client_id", "admin-cli",
                    "username", "admin",
                    "password", "admin"))
            .path("access_token")
            .asText();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    keycloak.address
                        + "/admin/realms/shiming/authentication/required-actions/"
                        + action
                        + "/config"))
            .header("Authorization", "Bearer " + administrator)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"config\":{\"max_auth_age\":\"" + seconds + "\"}}"))
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    assertThat(status).isBetween(200, 204);
  }
}
