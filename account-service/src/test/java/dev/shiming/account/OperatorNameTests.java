package dev.shiming.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Tokens;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person lets the card of their account show their name, and takes that back. */
@AccountServiceTest
class OperatorNameTests {

  private static final String REVIEWER = "5a5a5a5a-0000-4000-8000-00000000003e";
  private static final String NAME = "慕容云深";

  @Autowired private Site site;
  @Autowired private OriginBrowser origin;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableTime time;

  private Applicants applicants;
  private String number;
  private String owner;
  private String account;
  private String handle;

  @BeforeEach
  void anOpenAccount() {
    applicants = new Applicants(site);
    number = Site.identityNumber();
    owner = applicants.person(NAME, number);
    handle = "ming-" + Site.next() + "-zi";
    account = applicants.opened(owner, Site.nickname(), handle, REVIEWER);
  }

  @Test
  void theCardShowsTheNameUntilThePersonTakesItBack() {
    assertThat(shown()).isEqualTo("null");
    assertThat(show(owner, " 慕容 云深", number, "true")).isEqualTo("shown");
    assertThat(shown()).isEqualTo(NAME);
    assertThat(site.get(path("life"), Tokens.member(owner)).body().at("/name/shown").asString())
        .isEqualTo(NAME);
    assertThat(operations()).isEqualTo("official.show-name");
    assertThat(hide(owner).status()).isEqualTo(204);
    assertThat(shown()).isEqualTo("null");
    assertThat(operations()).isEqualTo("official.hide-name");
    assertThat(hide(owner).status()).as("again").isEqualTo(204);
    assertThat(Facts.all("shiming.official").toString()).doesNotContain(NAME);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "missing, '', -, true",
        "missing, 慕容云深, '  ', true",
        "missing, -, -, true",
        "invalid, Murong, OWN, true",
        "invalid, 慕容云深, 1101, true",
        "consent, 慕容云深, OWN, -",
        "consent, 慕容云深, OWN, on",
        "mismatch, 不是本人, OWN, true",
      })
  void whatIsRefusedIsSaidInOneWordAndShowsNothing(
      String outcome, @Nullable String name, @Nullable String typed, @Nullable String consent) {
    assertThat(show(owner, name, "OWN".equals(typed) ? number : typed, consent)).isEqualTo(outcome);
    assertThat(shown()).isEqualTo("null");
  }

  @Test
  void aNumberThatExistsButIsSomebodyElsesShowsNothing() {
    assertThat(show(owner, NAME, Site.identityNumber(), "true")).isEqualTo("mismatch");
    assertThat(shown()).isEqualTo("null");
  }

  @Test
  void questionsCountLikeThoseAtRegistration() {
    for (int i = 0; i < 8; i++) {
      show(owner, NAME, Site.identityNumber(), "true");
    }
    assertThat(show(owner, NAME, number, "true")).isEqualTo("limit");
  }

  @Test
  void aRegisterThatIsAwayShowsNothing() {
    Sandbox.started()
        .during(
            "identity",
            "down",
            () -> assertThat(show(owner, NAME, number, "true")).isEqualTo("unavailable"));
    assertThat(shown()).isEqualTo("null");
  }

  @Test
  void anAddressWorksOnceAndTenMinutes() {
    String address = address(owner);
    Map<String, String> wrong = Map.of("name", "不是本人", "number", number, "consent", "true");
    Map<String, String> right = Map.of("name", NAME, "number", number, "consent", "true");
    assertThat(OriginBrowser.ledTo(origin.post(address, wrong))).endsWith("?name=mismatch");
    assertThat(OriginBrowser.ledTo(origin.post(address, right))).isEqualTo("/studio?name=ended");
    String late = address(owner);
    time.later(
        Duration.ofMinutes(11),
        () ->
            assertThat(OriginBrowser.ledTo(origin.post(late, right)))
                .isEqualTo("/studio?name=ended"));
    assertThat(shown()).isEqualTo("null");
  }

  @Test
  void theAnswerLeadsBackAndIsKeptNowhere() {
    var answer = origin.post(address(owner), Map.of("name", NAME, "number", number));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("http://localhost:8080/studio/" + handle + "/account?name=consent");
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
  }

  @Test
  void onlyASmallFormIsTakenAndOnlyOnTheOrigin() {
    String address = address(owner);
    String large = "name=" + "a".repeat(5000);
    var chunked =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(UTF_8)));
    assertThat(post(address, OriginBrowser.FORM, BodyPublishers.ofString(large))).isEqualTo(413);
    assertThat(post(address, OriginBrowser.FORM, chunked)).isEqualTo(413);
    assertThat(post(address, "application/json", BodyPublishers.ofString("{}"))).isEqualTo(415);
    assertThat(post(address, OriginBrowser.FORM, BodyPublishers.ofString("name=%zz")))
        .isEqualTo(400);
    assertThat(origin.get(address).statusCode()).isIn(401, 403);
    String path = URI.create(address).getPath();
    assertThat(site.post(path, Tokens.member(owner), "{}").status()).isEqualTo(403);
    Map<String, String> right = Map.of("name", NAME, "number", number, "consent", "true");
    assertThat(origin.get(path.replace("operator-names", "proofs")).statusCode())
        .as("another act")
        .isEqualTo(404);
    assertThat(OriginBrowser.ledTo(origin.post(address, right))).endsWith("?name=shown");
  }

  @Test
  void onlyThePersonBehindTheAccountMay() {
    String other = applicants.person("欧阳测试", Site.identityNumber());
    assertThat(ask(other).status()).isEqualTo(404);
    assertThat(hide(other).status()).isEqualTo(404);
    jdbc.sql(
            "insert into official_seat (account, member, seat, since) values (?, ?, 'owner', now(3))")
        .params(account, other)
        .update();
    assertThat(ask(other).code()).isEqualTo("seat.not-enough");
    assertThat(hide(other).status()).isEqualTo(404);
    assertThat(shown()).isEqualTo("null");
  }

  @Test
  void whoeverLostTheirSeatSinceTheyAskedShowsNothing() {
    String address = address(owner);
    jdbc.sql("delete from official_seat where account = ?").param(account).update();
    Map<String, String> right = Map.of("name", NAME, "number", number, "consent", "true");
    assertThat(OriginBrowser.ledTo(origin.post(address, right))).endsWith("?name=refused");
    assertThat(shown()).isEqualTo("null");
  }

  @Test
  void whoeverIsNoOwnerAnyMoreMayStillTakeTheNameBack() {
    show(owner, NAME, number, "true");
    jdbc.sql("delete from official_seat where account = ?").param(account).update();
    assertThat(hide(owner).status()).isEqualTo(204);
    assertThat(shown()).isEqualTo("null");
  }

  @Test
  void aTransferForgetsTheName() {
    show(owner, NAME, number, "true");
    String nickname = Site.nickname();
    String next = applicants.person(nickname);
    site.post(
        path("transfers"),
        Tokens.member(owner),
        "{\"nickname\":\"%s\",\"key\":\"%s\"}".formatted(nickname, UUID.randomUUID()));
    String id = applicants.begin(next, "transfer", account).body().get("id").asString();
    applicants.completeAsPerson(id, next);
    applicants.submit(id, next);
    assertThat(shown()).isEqualTo(NAME);
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);
    assertThat(shown()).isEqualTo("null");
    assertThat(hide(owner).status()).isEqualTo(404);
    assertThat(ask(owner).status()).isEqualTo(404);
  }

  @Test
  void anOrganisationHasNoPersonToShow() {
    jdbc.sql("update official_account set kind = 'enterprise' where account = ?")
        .param(account)
        .update();
    assertThat(ask(owner).code()).isEqualTo("official.organised");
  }

  @Test
  void whoeverVerifiedWithoutAnIdentityNumberHasNoNameOnFile() {
    jdbc.sql("delete from identity_index where account = ? and purpose = 'identity-number'")
        .param(owner)
        .update();
    assertThat(ask(owner).code()).isEqualTo("identity.too-weak");
  }

  private Answer ask(String by) {
    return site.post(path("operator-name/address"), Tokens.member(by), "{}");
  }

  private String address(String by) {
    Answer asked = ask(by);
    assertThat(asked.status()).isEqualTo(201);
    return asked.body().get("url").asString();
  }

  /** Sends what was typed and says how it ended. */
  private String show(
      String by, @Nullable String name, @Nullable String typed, @Nullable String consent) {
    var fields = new HashMap<String, String>();
    put(fields, "name", name);
    put(fields, "number", typed);
    put(fields, "consent", consent);
    String led = OriginBrowser.ledTo(origin.post(address(by), fields));
    String page = "/studio/" + handle + "/account?name=";
    assertThat(led).startsWith(page);
    return led.substring(page.length());
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private int post(String url, String type, BodyPublisher body) {
    return origin.post(url, type, body).statusCode();
  }

  private Answer hide(String by) {
    return site.send("DELETE", path("operator-name"), Tokens.member(by), null);
  }

  private String shown() {
    return site.get("/api/official/" + handle, null).body().get("personName").asString("null");
  }

  private String operations() {
    return jdbc.sql(
            "select operation from operation_log where reference = ? order by id desc limit 1")
        .param("official:" + account)
        .query(String.class)
        .single();
  }

  private String path(String rest) {
    return "/api/official/" + account + "/" + rest;
  }
}
