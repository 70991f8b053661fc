package dev.shiming.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RegistryTests {

  private static final String CODE = "91990101MA0180011G";
  private static final String CONTACT = "19900008001";

  private final OutsideWorld world;

  RegistryTests(@LocalServerPort int port) {
    world = new OutsideWorld(port);
  }

  @AfterEach
  void theRegistryBehaves() throws Exception {
    world.fault("registry", mode("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "91990101MA0180011G, enterprise, active, 199****8001",
    "11990102000080020F, government, active, 199****8002",
    "12990103000080030U, media, active, 199****8003",
    "519999990000123400, organisation, active, 199****1234",
    "5399999900001234XK, organisation, revoked, 199****1234"
  })
  void aCodeOfItsAreasIsAnOrganisation(String code, String kind, String status, String hint)
      throws Exception {
    var answer = check(code);

    assertThat(answer.get("receipt").asString()).isNotBlank();
    assertThat(answer.get("exists").asBoolean()).isTrue();
    var organisation = answer.get("organisation");
    assertThat(organisation.get("code").asString()).isEqualTo(code);
    assertThat(organisation.get("kind").asString()).isEqualTo(kind);
    assertThat(organisation.get("status").asString()).isEqualTo(status);
    assertThat(organisation.get("contactHint").asString()).isEqualTo(hint);
    assertThat(organisation.get("name").asString()).startsWith("沙盒市");
    assertThat(organisation.get("place").asString()).startsWith("沙盒市").endsWith("区");
    assertThat(organisation.get("scope").asString()).isNotBlank();
    assertThat(check(code).get("organisation")).isEqualTo(organisation);
  }

  @ParameterizedTest
  @CsvSource({
    "91990101MA01800115",
    "91110101MA0180011R",
    "92990101000080010L",
    "91990101MA0180011",
    "91990101MO01800114",
    "91990101ma01800114",
    "''"
  })
  void anyOtherTextIsNone(String code) throws Exception {
    var answer = check(code);

    assertThat(answer.get("exists").asBoolean()).isFalse();
    assertThat(answer.get("organisation").isNull()).isTrue();
  }

  @Test
  void twoOrganisationsNameEachOtherAsRelated() throws Exception {
    var related = check(CODE).at("/organisation/related");
    assertThat(related.size()).isEqualTo(1);
    var other = related.get(0).get("code").asString();

    assertThat(other).isNotEqualTo(CODE).startsWith(CODE.substring(0, 16) + "2");
    var back = check(other).get("organisation");
    assertThat(back.get("name")).isEqualTo(related.get(0).get("name"));
    assertThat(back.at("/related/0/code").asString()).isEqualTo(CODE);
    assertThat(check("11990102000080020F").at("/organisation/related").isEmpty()).isTrue();
  }

  @Test
  void whoVerifiedWithTheContactsPhoneMayAct() throws Exception {
    var contacts = carrierReceipt(CONTACT, "林夏");
    var international = carrierReceipt("+86" + CONTACT, "林夏");
    var somebodys = carrierReceipt("19900008002", "林夏");
    var failed = carrierReceipt(CONTACT, "林不夏");

    assertThat(confirmed(CODE, List.of(contacts))).isEqualTo("true");
    assertThat(confirmed(CODE, List.of("unheard-of", international))).isEqualTo("true");
    assertThat(confirmed(CODE, List.of(somebodys))).isEqualTo("false");
    assertThat(confirmed("91990101MA01800115", List.of(contacts))).isEqualTo("false");
    assertThat(confirmed(CODE, List.of("unheard-of"))).isEqualTo("null");
    assertThat(confirmed(CODE, List.of(failed))).isEqualTo("null");
    assertThat(confirmed(CODE, List.of())).isEqualTo("null");
    assertThat(world.ask("/registry/authority", key(), "{}").get("confirmed").isNull()).isTrue();
  }

  @Test
  void aMessageReachesTheContactOnceForOneKey() throws Exception {
    var key = key();
    var body = message("51999999000077770C", "【实名】验证码 204816");
    var first = world.post("/registry/messages", key, body);
    world.post("/registry/messages", key, body);

    assertThat(first.statusCode()).isEqualTo(202);
    var read = world.read("/messages?to=%2B8619900007777");
    assertThat(read.size()).isEqualTo(1);
    assertThat(first.body()).contains(read.get(0).get("id").asString());
    assertThat(read.get(0).get("code").asString()).isEqualTo("204816");
  }

  @ParameterizedTest
  @CsvSource({
    "91990101MA01800115, hello, 404",
    "91990101MA0180011G, ' ', 422",
  })
  void aMessageToNobodyOrWithoutTextIsRefused(String code, String text, int status)
      throws Exception {
    assertThat(world.post("/registry/messages", key(), message(code, text)).statusCode())
        .isEqualTo(status);
  }

  @Test
  void aLyingRegistryContradictsItselfInEveryAnswer() throws Exception {
    var key = key();
    var honest = world.ask("/registry/checks", key, question(CODE));
    world.fault("registry", mode("lying"));

    var lie = world.ask("/registry/checks", key, question(CODE));
    assertThat(lie).isNotEqualTo(honest);
    assertThat(lie.get("exists").asBoolean()).isFalse();
    assertThat(lie.at("/organisation/code").asString()).isNotBlank().isNotEqualTo(CODE);
    var authority = world.ask("/registry/authority", key(), question(CODE));
    assertThat(authority.get("code").asString()).isNotBlank().isNotEqualTo(CODE);
    var lost = world.post("/registry/messages", key(), message("51999999000066660N", "lost"));
    assertThat(lost.statusCode()).isEqualTo(202);
    assertThat(world.read("/messages?to=%2B8619900006666").isEmpty()).isTrue();
  }

  @Test
  void anAnswerThatIsLostIsGivenWhenAskedAgain() throws Exception {
    world.fault("registry", mode("twice"));
    var key = key();

    assertThatThrownBy(() -> world.post("/registry/checks", key, question(CODE)))
        .isInstanceOf(IOException.class);

    assertThat(world.ask("/registry/checks", key, question(CODE)).get("exists").asBoolean())
        .isTrue();
  }

  @Test
  void thePageShowsOrganisationsThatCanApply() throws Exception {
    var page = world.get("/", "en").body();
    var samples =
        Pattern.compile(
                "data-test=\"sample-code\">([^<]+)<.*?data-test=\"sample-contact\">([^<]+)<",
                Pattern.DOTALL)
            .matcher(page)
            .results()
            .toList();

    assertThat(samples).hasSize(3);
    for (var sample : samples) {
      var found = check(sample.group(1)).get("organisation");
      assertThat(found.get("status").asString()).isEqualTo("active");
      assertThat(page).contains(found.get("name").asString());
      assertThat(confirmed(sample.group(1), List.of(carrierReceipt(sample.group(2), "林夏"))))
          .isEqualTo("true");
    }
    assertThat(page).contains("Organisation registry", "data-test=\"fault-registry\"");
    assertThat(world.get("/", "zh").body()).contains("组织登记查询", "企业").doesNotContain("??");
  }

  @Test
  void nothingOfAContactReachesTheLog(CapturedOutput output) throws Exception {
    confirmed(CODE, List.of(carrierReceipt(CONTACT, "林夏")));
    world.post("/registry/messages", key(), message(CODE, "canary 771155"));
    world.post("/registry/messages", key(), "{\"code\":\"" + CODE + "\",\"text\":canary}");
    check(CODE);

    assertThat(output.getAll()).doesNotContain(CONTACT, "771155", "canary");
  }

  private JsonNode check(String code) throws Exception {
    return world.ask("/registry/checks", key(), question(code));
  }

  private String confirmed(String code, List<String> receipts) throws Exception {
    var listed = receipts.isEmpty() ? "" : "\"" + String.join("\",\"", receipts) + "\"";
    var body =
        """
        {"code":"%s","receipts":[%s]}"""
            .formatted(code, listed);
    return world.ask("/registry/authority", key(), body).get("confirmed").toString();
  }

  private String carrierReceipt(String phone, String name) throws Exception {
    var body =
        """
        {"phone":"%s","name":"%s","number":"990101199003070015"}"""
            .formatted(phone, name);
    return world.ask("/carrier/checks", key(), body).get("receipt").asString();
  }

  private static String question(String code) {
    return "{\"code\":\"" + code + "\"}";
  }

  private static String message(String code, String text) {
    return """
    {"code":"%s","text":"%s"}"""
        .formatted(code, text);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String mode(String mode) {
    return "{\"mode\":\"" + mode + "\"}";
  }
}
