package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.account.vault.TestKeys;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccountServiceTest
@Proves(value = "C1", part = "registration")
class RegistrationTests {

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableTime time;

  @Test
  @Proves(value = "C3", part = "phone")
  void aPhoneMakesAMemberWhoIsKnownByTheirNicknameOnly() throws Exception {
    String subject = Site.someone();
    String phone = Site.phone();
    String nickname = Site.nickname();
    assertThat(site.get("/registrations/" + subject, Tokens.registration(subject)).status())
        .isEqualTo(404);

    Answer answer =
        site.register(subject, Form.byPhone(nickname, phone, site.code(subject, phone)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("account").asString()).isEqualTo(subject);
    assertThat(answer.body().get("nickname").asString()).isEqualTo("passed");
    long number = answer.body().get("number").asLong();
    assertThat(number).isPositive();
    Answer registrant = site.get("/registrations/" + subject, Tokens.registration(subject));
    assertThat(registrant.body().toString())
        .isEqualTo("{\"account\":\"" + subject + "\",\"number\":" + number + "}");

    Answer shown = site.get("/api/members/" + subject, null);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body().at("/member/nickname").asString()).isEqualTo(nickname);
    assertThat(shown.body().at("/member/number").asLong()).isEqualTo(number);
    assertThat(shown.body().at("/member/badge").isNull()).isTrue();
    assertThat(shown.body().at("/standing").asString()).isEqualTo("good");
    assertThat(shown.body().at("/joinedOn").asString()).matches("\\d{4}-\\d{2}");
    assertThat(shown.body().at("/tagline").isNull()).isTrue();

    Answer own = site.get("/api/me", Tokens.member(subject));
    assertThat(own.body().at("/method").asString()).isEqualTo("phone");
    assertThat(own.body().at("/nickname/shown").asString()).isEqualTo(nickname);
    assertThat(own.body().at("/nickname/state").asString()).isEqualTo("passed");
    assertThat(own.body().has("verifiedAt")).isTrue();
    assertThat(own.body().has("joinedAt")).isTrue();

    assertThat(opened(subject, "phone")).isEqualTo("+86" + phone);
    assertThat(codeRows(subject)).isZero();
  }

  @Test
  @Proves(value = "C3", part = "identity-number")
  void nameNumberAndPhoneMakeAMember() throws Exception {
    String subject = Site.someone();
    String phone = Site.phone();
    String number = Site.identityNumber();

    Answer answer =
        site.register(
            subject,
            Form.byIdentityNumber(
                Site.nickname(), "欧阳·林夏", number, phone, site.code(subject, phone)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(opened(subject, "name")).isEqualTo("欧阳·林夏");
    assertThat(opened(subject, "number")).isEqualTo(number);
    assertThat(opened(subject, "phone")).isEqualTo("+86" + phone);
  }

  @Test
  @Proves(value = "C3", part = "network-number")
  void aNetworkNumberMakesAMemberOfWhomNothingElseIsKept() throws Exception {
    String subject = Site.someone();
    String network = Site.networkNumber();

    Answer answer = site.register(subject, Form.byNetworkNumber(Site.nickname(), network));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(opened(subject, "network-number")).isEqualTo(network);
    assertThat(
            jdbc.sql(
                    """
                    select field from sealed_field join verification v on v.id = verification
                    where v.account = ?
                    """)
                .param(subject)
                .query(String.class)
                .list())
        .containsExactly("network-number");
  }

  @Test
  void sentAgainEvenWithAnotherBodyItAnswersWithTheAccountAsItIs() {
    String subject = Site.someone();
    Form form = Form.byNetworkNumber(Site.nickname(), Site.networkNumber());
    Answer first = site.register(subject, form);

    assertThat(first.status()).isEqualTo(200);
    assertThat(site.register(subject, form)).isEqualTo(first);
    assertThat(site.register(subject, form.with("nickname", "另一个名字").with("agreed", null)))
        .isEqualTo(first);
    assertThat(site.register(subject, Form.byPhone("x", "1", "2"))).isEqualTo(first);
  }

  @Test
  @Proves(value = "C14", part = "accepted")
  void theAcceptedAgreementIsKeptWithVersionAndTime() {
    Answer inForce = site.get("/api/agreement", null);
    assertThat(inForce.body().get("version").asString()).isEqualTo("1");
    assertThat(inForce.body().get("undertakings").asInt()).isEqualTo(7);
    String subject = Site.someone();
    site.register(
        subject,
        Form.byNetworkNumber(Site.nickname(), Site.networkNumber()).with("language", "en"));

    var kept =
        jdbc.sql("select * from agreement_acceptance where account = ?")
            .param(subject)
            .query()
            .singleRow();

    assertThat(kept)
        .containsEntry("version", "1")
        .containsEntry("undertakings", 7)
        .containsEntry("language", "en");
    assertThat(kept.get("accepted_at")).isNotNull();
  }

  @Test
  void theOperationLogHoldsTheBrowser() {
    assertThat(logged(Map.of())).containsExactly("203.0.113.9 51234 Browser/1.0");
    assertThat(logged(Map.of("port", 70_000, "program", "B".repeat(300), "address", "nowhere")))
        .containsExactly(" 0 " + "B".repeat(200));
  }

  private List<@Nullable String> logged(Map<String, ?> changes) {
    String subject = Site.someone();
    var form = Form.byNetworkNumber(Site.nickname(), Site.networkNumber());
    for (var change : changes.entrySet()) {
      form = form.with(change.getKey(), change.getValue());
    }
    site.register(subject, form);
    return jdbc.sql(
            "select concat_ws(' ', address, port, client) from operation_log where account = ?")
        .param(subject)
        .query(String.class)
        .list();
  }

  @Test
  @Proves(value = "C11", part = "look-alike")
  void aNicknameThatLooksLikeAnotherIsTaken() {
    site.member("Quiet Harbour");
    for (String lookAlike : List.of("quiet_harbour", "ＱＵＩＥＴ harbour", "Quіet Harbour")) {
      Answer answer =
          site.register(Site.someone(), Form.byNetworkNumber(lookAlike, Site.networkNumber()));
      assertThat(answer.refusals()).containsExactly("nickname=nickname.taken");
    }
  }

  @Test
  void aUsedPhoneIsToldOnlyToWhoHoldsIt() {
    String phone = Site.phone();
    String first = Site.someone();
    site.register(first, Form.byPhone(Site.nickname(), phone, site.code(first, phone)));
    String second = Site.someone();
    String unused = Site.phone();

    Answer usedWithoutCode = site.register(second, Form.byPhone(Site.nickname(), phone, "000000"));
    Answer freeWithoutCode = site.register(second, Form.byPhone(Site.nickname(), unused, "000000"));
    assertThat(usedWithoutCode).isEqualTo(freeWithoutCode);
    assertThat(usedWithoutCode.refusals()).containsExactly("code=code.none");

    String code = site.code(second, phone);
    assertThat(site.register(second, Form.byPhone(Site.nickname(), phone, wrong(code))).refusals())
        .containsExactly("code=code.wrong");
    assertThat(site.register(second, Form.byPhone(Site.nickname(), phone, code)).refusals())
        .containsExactly("phone=phone.used");
    assertThat(site.get("/api/members/" + second, null).status()).isEqualTo(404);
  }

  @Test
  void aUsedIdentityNumberIsToldOnlyAfterTheThreeFactorCheck() {
    String number = Site.identityNumber();
    String first = Site.someone();
    String phone = Site.phone();
    assertThat(
            site.register(
                    first,
                    Form.byIdentityNumber(
                        Site.nickname(), "林夏", number, phone, site.code(first, phone)))
                .status())
        .isEqualTo(200);
    String second = Site.someone();
    String other = Site.phone();
    String code = site.code(second, other);

    assertThat(
            site.register(
                    second, Form.byIdentityNumber(Site.nickname(), "林不夏", number, other, code))
                .refusals())
        .containsExactly("name=identity.mismatch");
    assertThat(
            site.register(second, Form.byIdentityNumber(Site.nickname(), "林夏", number, other, code))
                .refusals())
        .containsExactly("number=number.used");
  }

  @Test
  void aCodeThatWasRightStaysRightWhileANicknameIsCorrected() {
    site.member("银杏树下");
    String subject = Site.someone();
    String phone = Site.phone();
    String code = site.code(subject, phone);

    Answer taken = site.register(subject, Form.byPhone("銀杏樹下", phone, code));
    assertThat(taken.refusals()).containsExactly("nickname=nickname.taken");
    assertThat(site.register(subject, Form.byPhone(Site.nickname(), phone, code)).status())
        .isEqualTo(200);
  }

  @Test
  void aCodeLivesFiveMinutesAndFiveAttempts() {
    String subject = Site.someone();
    String phone = Site.phone();
    String code = site.code(subject, phone);
    Form form = Form.byPhone(Site.nickname(), phone, wrong(code));

    time.later(
        Duration.ofMinutes(5),
        () ->
            assertThat(site.register(subject, form.with("code", code)).refusals())
                .containsExactly("code=code.expired"));
    for (int left = 4; left > 0; left--) {
      Answer answer = site.register(subject, form);
      assertThat(answer.body().at("/fields/0/args/left").asInt()).isEqualTo(left);
      assertThat(answer.refusals()).containsExactly("code=code.wrong");
    }
    assertThat(site.register(subject, form).refusals()).containsExactly("code=code.used-up");
    assertThat(site.register(subject, form.with("code", code)).refusals())
        .containsExactly("code=code.used-up");
  }

  @Test
  void aNewCodeEndsTheOneBeforeAndWaitsItsTurn() {
    String subject = Site.someone();
    String phone = Site.phone();
    String first = site.code(subject, phone);

    Answer early = site.requestCode(subject, phone);
    assertThat(early.status()).isEqualTo(429);
    assertThat(early.code()).isEqualTo("limit.reached");
    assertThat(early.body().at("/args/retryAfterSeconds").asInt()).isBetween(50, 60);

    time.later(
        Duration.ofSeconds(61),
        () -> {
          String second = site.code(subject, phone);
          assertThat(site.register(subject, Form.byPhone(Site.nickname(), phone, first)).refusals())
              .containsExactly(first.equals(second) ? "never" : "code=code.wrong");
          assertThat(site.register(subject, Form.byPhone(Site.nickname(), phone, second)).status())
              .isEqualTo(200);
        });
  }

  @Test
  void aCodeIsForOneSubjectAndOnePhone() {
    String subject = Site.someone();
    String phone = Site.phone();
    String code = site.code(subject, phone);

    assertThat(site.register(Site.someone(), Form.byPhone(Site.nickname(), phone, code)).refusals())
        .containsExactly("code=code.none");
    assertThat(site.register(subject, Form.byPhone(Site.nickname(), Site.phone(), code)).refusals())
        .containsExactly("code=code.none");
  }

  @Test
  void oneAddressGetsOnlySoManyCodes() {
    String address = "198.51.100." + Site.next() % 250;
    for (int i = 0; i < 6; i++) {
      assertThat(site.requestCode(Site.someone(), Site.phone(), address).status()).isEqualTo(202);
    }
    Answer seventh = site.requestCode(Site.someone(), Site.phone(), address);
    assertThat(seventh.status()).isEqualTo(429);
    assertThat(seventh.body().at("/args/retryAfterSeconds").asInt()).isBetween(1, 3600);
    assertThat(site.requestCode(Site.someone(), Site.phone(), "198.51.99.1").status())
        .isEqualTo(202);
  }

  @Test
  void oneLoginAsksTheRegistersOnlySoOften() {
    String subject = Site.someone();
    for (int i = 0; i < 8; i++) {
      assertThat(
              site.register(subject, Form.byNetworkNumber(Site.nickname(), "NW2026000000000114"))
                  .refusals())
          .containsExactly("networkNumber=networkNumber.unknown");
    }
    assertThat(
            site.register(subject, Form.byNetworkNumber(Site.nickname(), Site.networkNumber()))
                .code())
        .isEqualTo("limit.reached");
  }

  private String opened(String subject, String field) throws Exception {
    byte[] sealed =
        jdbc.sql(
                """
                select sealed from sealed_field join verification v on v.id = verification
                where v.account = ? and field = ?
                """)
            .params(subject, field)
            .query((row, n) -> row.getBytes("sealed"))
            .single();
    return TestKeys.open(sealed, subject, field);
  }

  private long codeRows(String subject) {
    return jdbc.sql("select count(*) from sms_code where subject = ?")
        .param(subject)
        .query(Long.class)
        .single();
  }

  private static String wrong(String code) {
    return code.equals("123456") ? "654321" : "123456";
  }
}
