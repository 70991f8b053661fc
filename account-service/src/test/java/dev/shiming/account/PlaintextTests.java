package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads every column of every table, every fact and the log, and looks for a person in them. */
@AccountServiceTest
@ExtendWith(OutputCaptureExtension.class)
@Proves(
    value = {"C1", "C48"},
    part = "at-rest")
class PlaintextTests {

  private static final String NAME = "金丝雀鸣";
  private static final String REVIEWER = "5a5a5a5a-0000-4000-8000-00000000004e";

  @Autowired private Site site;
  @Autowired private OriginBrowser origin;
  @Autowired private JdbcClient jdbc;

  @Test
  void nothingOfAnIdentityCanBeReadAnywhere(CapturedOutput log) throws Exception {
    String phone = Site.phone();
    String number = Site.identityNumber();
    String network = Site.networkNumber();
    String address = "198.18.77.231";
    String subject = Site.someone();
    String code = site.code(subject, phone);
    Form form = Form.byIdentityNumber(Site.nickname(), NAME, number, phone, code);
    assertThat(site.register(subject, form.with("number", number + "1")).status()).isEqualTo(422);
    Sandbox.started()
        .during(
            "identity",
            "error",
            () -> assertThat(site.register(subject, form).status()).isEqualTo(503));
    assertThat(site.register(subject, form).status()).isEqualTo(200);
    String other = Site.someone();
    Form byNetwork = Form.byNetworkNumber(Site.nickname(), network);
    assertThat(site.register(other, byNetwork).status()).isEqualTo(200);
    String third = Site.someone();
    site.requestCode(third, Site.phone(), address);

    List<String> identities =
        List.of(phone, "+86" + phone, number, network, NAME, number.substring(0, 14), address);
    List<String> traces = Traces.of(identities);

    assertThat(Traces.found(traces, everywhere(log))).isEmpty();

    String account = official(subject);
    String undecodable = "number=" + number + "&name=" + NAME + "%zz";
    String typing = nameAddress(account, subject);
    assertThat(
            origin
                .post(typing, OriginBrowser.FORM, BodyPublishers.ofString(undecodable))
                .statusCode())
        .isEqualTo(400);
    assertThat(nameShown(typing, other(number))).endsWith("?name=mismatch");
    assertThat(nameShown(nameAddress(account, subject), number)).endsWith("?name=shown");
    List<String> now = everywhere(log);
    assertThat(now)
        .as("the one place that the person agreed to")
        .containsOnlyOnce("official_account " + NAME);
    assertThat(Traces.found(traces, without(now))).isEmpty();
    assertThat(site.send("DELETE", named(account), Tokens.member(subject), null).status())
        .isEqualTo(204);
    assertThat(Traces.found(traces, everywhere(log))).isEmpty();

    jdbc.sql("create table scratch (leak varchar(100))").update();
    jdbc.sql("insert into scratch values (?)").param("called " + phone).update();
    try {
      assertThat(Traces.found(traces, Traces.everything(jdbc))).isNotEmpty();
    } finally {
      jdbc.sql("drop table scratch").update();
    }
  }

  /** Every table, every fact and the log. */
  private List<String> everywhere(CapturedOutput log) {
    List<String> places = Traces.everything(jdbc);
    for (String topic : List.of("shiming.member", "shiming.official", "shiming.notice")) {
      Facts.all(topic).forEach(fact -> places.add("topic " + fact.body()));
    }
    places.add("log " + log.getAll());
    return places;
  }

  /** All but the column that a person let their name be kept in. */
  private static List<String> without(List<String> places) {
    String hex = HexFormat.of().formatHex(NAME.getBytes(StandardCharsets.UTF_8));
    return places.stream()
        .filter(place -> !place.equals("official_account " + NAME))
        .filter(place -> !place.equals("official_account " + hex))
        .toList();
  }

  private String official(String person) {
    String handle = "jin-" + Site.next() + "-si";
    return new Applicants(site).opened(person, Site.nickname(), handle, REVIEWER);
  }

  /** The number of somebody else. */
  private static String other(String number) {
    String other = Site.identityNumber();
    assertThat(other).isNotEqualTo(number);
    return other;
  }

  private String nameAddress(String account, String person) {
    return site.post(named(account) + "/address", Tokens.member(person), "{}")
        .body()
        .get("url")
        .asString();
  }

  private String nameShown(String address, String number) {
    return OriginBrowser.ledTo(
        origin.post(address, Map.of("name", NAME, "number", number, "consent", "true")));
  }

  private static String named(String account) {
    return "/api/official/" + account + "/operator-name";
  }
}
