package dev.shiming.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SandboxTests {

  private static final String NONE =
      """
      {"mode":"none"}""";

  private final OutsideWorld world;

  SandboxTests(@LocalServerPort int port) {
    world = new OutsideWorld(port);
  }

  @BeforeEach
  @AfterEach
  void everyGatewayBehaves() throws Exception {
    for (var gateway :
        new String[] {"sms", "carrier", "identity", "network-identity", "registry"}) {
      assertThat(world.fault(gateway, NONE).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aMessageArrivesOnceForOneKeyAndIsReadByItsReceiver() throws Exception {
    var key = key();
    var first = world.ask("/sms/messages", key, message("+8613800138001", "Shiming: 493027"));
    var again = world.ask("/sms/messages", key, message("+8613800138001", "Shiming: 493027"));

    assertThat(again.get("id")).isEqualTo(first.get("id"));
    var read = world.read("/messages?to=%2B8613800138001");
    assertThat(read.size()).isEqualTo(1);
    assertThat(read.get(0).get("code").asString()).isEqualTo("493027");
    assertThat(read.get(0).get("text").asString()).isEqualTo("Shiming: 493027");
    assertThat(world.read("/messages?to=+8613800138001")).isEqualTo(read);
    assertThat(world.read("/messages?to=%2B8613800138002").isEmpty()).isTrue();
  }

  @Test
  void aLoginThatIsSetUpShowsItsCodes() throws Exception {
    assertThat(world.get("/authenticator/rev-su", "en").statusCode()).isEqualTo(404);
    var taken = world.submit("/authenticator", "login=rev-su&secret=gezd+gnbv+gy3t+qojq+gezd+gnbv");
    assertThat(taken.statusCode()).isEqualTo(303);
    var shown = world.read("/authenticator/rev-su");
    assertThat(shown.get("code").asString()).matches("\\d{6}");
    assertThat(shown.get("seconds").asLong()).isBetween(1L, 30L);
    assertThat(world.get("/", "en").body()).contains("rev-su", "data-test=\"one-time-code\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "login=rev-su&secret=",
        "login=rev-su&secret=GEZD1",
        "login=rev-su",
        "login=&secret=GEZDGNBVGY3TQOJQ",
        "login=..%2Fx&secret=GEZDGNBVGY3TQOJQ"
      })
  void whatIsNoLoginOrSecretIsRefused(String form) throws Exception {
    assertThat(world.submit("/authenticator", form).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"to\":\"13800138000\",\"text\":\"no country\"}",
        "{\"to\":\"+8613800138000\",\"text\":\" \"}",
        "{\"to\":\"+8613800138000\"}",
        "{\"text\":\"nobody\"}"
      })
  void aMessageWithoutReceiverOrTextIsRefused(String body) throws Exception {
    assertThat(world.post("/sms/messages", key(), body).statusCode()).isEqualTo(422);
  }

  @Test
  void onlyTheLatestMessagesAreKept() throws Exception {
    for (var count = 0; count < 510; count++) {
      world.post("/sms/messages", key(), message("+8613800138777", "number " + count));
    }

    var read = world.read("/messages?to=%2B8613800138777");

    assertThat(read.size()).isEqualTo(500);
    assertThat(read.get(0).get("text").asString()).isEqualTo("number 509");
  }

  @ParameterizedTest
  @CsvSource({
    "13800138000, active",
    "13800138999, active",
    "+8613800138500, active",
    "19900001234, active",
    "13800139000, unknown",
    "19900010000, unknown",
    "15912345678, unknown"
  })
  void theCarrierKnowsItsNumbers(String phone, String state) throws Exception {
    var answer = world.ask("/carrier/checks", key(), "{\"phone\":\"" + phone + "\"}");

    assertThat(answer.get("phone").asString()).isEqualTo(state);
    assertThat(answer.get("match").isNull()).isTrue();
    assertThat(answer.get("receipt").asString()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "13800138000, 林夏, 990101199003070015, true",
    "13800138000, 林不夏, 990101199003070015, false",
    "13800138000, 林夏, 990101199003070018, false",
    "13800139000, 林夏, 990101199003070015, false"
  })
  void theCarrierComparesAllThreeFactors(String phone, String name, String number, boolean match)
      throws Exception {
    var answer =
        world.ask(
            "/carrier/checks",
            key(),
            """
            {"phone":"%s","name":"%s","number":"%s"}"""
                .formatted(phone, name, number));

    assertThat(answer.get("match").asBoolean()).isEqualTo(match);
  }

  @ParameterizedTest
  @CsvSource({
    "990101199003070015, 林夏, true, true",
    "99010119900307003X, 欧阳·古丽, false, false",
    "990101199003070015, 林, true, false",
    "990101199003070015, Lin Xia, true, false",
    "990101199003070015, 不二, true, false",
    "990101199003070019, 林夏, false, false",
    "110101199003070011, 林夏, false, false",
    "99010119900307001, 林夏, false, false"
  })
  void theRegisterFollowsItsRules(String number, String name, boolean exists, boolean match)
      throws Exception {
    var answer =
        world.ask(
            "/identity/checks",
            key(),
            """
            {"name":"%s","number":"%s"}"""
                .formatted(name, number));

    assertThat(answer.get("exists").asBoolean()).isEqualTo(exists);
    assertThat(answer.get("match").asBoolean()).isEqualTo(match);
  }

  @ParameterizedTest
  @CsvSource({
    "NW2026000000000113, true, true",
    "NW2026000000000014, true, false",
    "NW2026000000000114, false, false",
    "NW202600000000001, false, false",
    "XX2026000000000013, false, false"
  })
  void theNetworkServiceFollowsItsRules(String number, boolean valid, boolean adult14)
      throws Exception {
    var body = "{\"networkNumber\":\"" + number + "\"}";
    var answer = world.ask("/network-identity/checks", key(), body);

    assertThat(answer.get("valid").asBoolean()).isEqualTo(valid);
    assertThat(answer.get("adult14").asBoolean()).isEqualTo(adult14);
    assertThat(answer.get("pseudonym").isNull()).isEqualTo(!valid);
    var later = world.ask("/network-identity/checks", key(), body);
    assertThat(later.get("pseudonym")).isEqualTo(answer.get("pseudonym"));
    assertThat(later.get("receipt")).isNotEqualTo(answer.get("receipt"));
  }

  @Test
  void aQuestionWithAnEmptyBodyIsAnsweredWithNo() throws Exception {
    assertThat(world.ask("/identity/checks", key(), "{}").get("exists").asBoolean()).isFalse();
    assertThat(world.ask("/network-identity/checks", key(), "{}").get("valid").asBoolean())
        .isFalse();
    assertThat(world.ask("/carrier/checks", key(), "{}").get("phone").asString())
        .isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "carrier, /carrier/checks",
    "identity, /identity/checks",
    "network-identity, /network-identity/checks"
  })
  void aCheckIsTheSameForTheSameKeyAndContradictsItselfWhenLying(String gateway, String path)
      throws Exception {
    var key = key();
    var honest = world.ask(path, key, "{}");
    assertThat(world.ask(path, key, "{}")).isEqualTo(honest);

    world.fault(gateway, mode("lying"));

    var lie = world.ask(path, key, "{}");
    assertThat(lie).isNotEqualTo(honest);
    assertThat(world.ask(path, key, "{}")).isNotEqualTo(lie);
    var within =
        switch (gateway) {
          case "carrier" ->
              lie.get("phone").asString().equals("unknown") && lie.get("match").asBoolean();
          case "identity" -> !lie.get("exists").asBoolean() && lie.get("match").asBoolean();
          default -> !lie.get("valid").asBoolean() && lie.get("pseudonym").isString();
        };
    assertThat(within).isTrue();
  }

  @Test
  void aLyingCarrierAcceptsAMessageAndDeliversNothing() throws Exception {
    world.fault("sms", mode("lying"));

    assertThat(world.post("/sms/messages", key(), message("+8613800138011", "lost")).statusCode())
        .isEqualTo(202);
    assertThat(world.read("/messages?to=%2B8613800138011").isEmpty()).isTrue();
  }

  @Test
  void twiceDeliversAMessageTwoTimes() throws Exception {
    world.fault("sms", mode("twice"));

    world.post("/sms/messages", key(), message("+8613800138012", "again"));

    assertThat(world.read("/messages?to=%2B8613800138012").size()).isEqualTo(2);
  }

  @Test
  void twiceLosesTheFirstAnswerAndRepeatsIt() throws Exception {
    world.fault("carrier", mode("twice"));
    var key = key();

    assertThatThrownBy(() -> world.post("/carrier/checks", key, "{}"))
        .isInstanceOf(IOException.class);

    assertThat(world.ask("/carrier/checks", key, "{}").get("phone").asString())
        .isEqualTo("unknown");
  }

  @Test
  void downClosesTheConnectionOfThatGatewayOnly() throws Exception {
    world.fault("identity", mode("down"));

    assertThatThrownBy(() -> world.post("/identity/checks", key(), "{}"))
        .isInstanceOf(IOException.class);
    assertThat(world.post("/carrier/checks", key(), "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void errorAnswersWithAServerError() throws Exception {
    world.fault("network-identity", mode("error"));

    assertThat(world.post("/network-identity/checks", key(), "{}").statusCode()).isEqualTo(500);
  }

  @Test
  void slowAnswersRightlyButLate() throws Exception {
    world.fault("carrier", "{\"mode\":\"slow\",\"delayMs\":400}");
    var start = System.nanoTime();

    assertThat(world.post("/carrier/checks", key(), "{}").statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(390));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "carrier | {\"mode\":\"odd\"} | 400",
        "carrier | {} | 422",
        "carrier | {\"mode\":\"slow\",\"delayMs\":-1} | 422",
        "nowhere | {\"mode\":\"none\"} | 404"
      })
  void anUnknownSwitchOrPositionIsRefused(String gateway, String body, int status)
      throws Exception {
    assertThat(world.fault(gateway, body).statusCode()).isEqualTo(status);
  }

  @Test
  void thePageMovesASwitchByItsForm() throws Exception {
    var answer = world.submit("/faults/sms", "mode=SLOW&delayMs=700");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/");
    assertThat(world.read("/faults/sms").get("mode").asString()).isEqualTo("slow");
    assertThat(world.read("/faults/sms").get("delayMs").asInt()).isEqualTo(700);
    assertThat(world.get("/", "en").body())
        .containsPattern("value=\"SLOW\"[^>]*selected=\"selected\"");
  }

  @Test
  void thePageShowsTheCodesInBothLanguages() throws Exception {
    world.post("/sms/messages", key(), message("+8613800138021", "<b>验证码 771204</b>"));

    var chinese = world.get("/", "zh-CN,zh;q=0.9").body();
    var english = world.get("/", "en-GB").body();

    assertThat(chinese).contains("<html lang=\"zh\">", "短信", "自相矛盾", ">771204<");
    assertThat(english)
        .contains("<html lang=\"en\">", "Messages", "contradicts itself", ">771204<")
        .contains("&lt;b&gt;验证码")
        .doesNotContain("??");
    assertThat(chinese).doesNotContain("??", "Messages");
  }

  @Test
  void itIsHealthy() throws Exception {
    assertThat(world.read("/actuator/health").get("status").asString()).isEqualTo("UP");
  }

  @Test
  void nothingThatWasSentReachesTheLog(CapturedOutput output) throws Exception {
    world.post("/sms/messages", key(), message("+8613800138055", "canary 880011"));
    world.post("/sms/messages", key(), "{\"to\":\"+8613800138055\",\"text\":canary}");
    world.post("/identity/checks", key(), "{\"name\":\"林金丝雀\",\"number\":[}");
    world.post("/carrier/checks", key(), "{\"phone\":{\"a\":\"13800138055\"}}");
    world.get("/messages?to=%2B8613800138055", "en");

    assertThat(output.getAll()).doesNotContain("13800138055", "880011", "金丝雀", "canary");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String message(String to, String text) {
    return """
    {"to":"%s","text":"%s"}"""
        .formatted(to, text);
  }

  private static String mode(String mode) {
    return "{\"mode\":\"" + mode + "\"}";
  }
}
