package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people type by mistake or by malice, each with the code that its message hangs on. */
@AccountServiceTest
@Proves(value = "C3", part = "refusals")
class BadInputTests {

  @Autowired private Site site;

  @ParameterizedTest
  @CsvSource({
    "nickname, , nickname.missing",
    "nickname, 山, nickname.too-short",
    "nickname, 一二三四五六七八九十一二三四五六七八九十一, nickname.too-long",
    "nickname, <script>alert(1)</script>, nickname.too-long",
    "nickname, <b>山谷</b>, nickname.characters",
    "nickname, 山谷😀, nickname.characters",
    "nickname, 山\u202E谷, nickname.characters",
    "nickname, 山\u200B谷, nickname.characters",
    "nickname, 13800138000, nickname.characters",
    "nickname, 新成员 7, nickname.forbidden",
    "nickname, Member 7, nickname.forbidden",
    "phone, , phone.missing",
    "phone, 1380013800, phone.invalid",
    "phone, 010-62345678, phone.invalid",
    "phone, <script>, phone.invalid",
    "phone, +852 5123 4567, phone.foreign",
    "code, , code.missing",
    "code, 00000x, code.wrong",
    "code, '<img src=x>', code.wrong",
    "name, , name.missing",
    "name, 林, name.invalid",
    "name, Lin Xia, name.invalid",
    "name, <i>林夏</i>, name.invalid",
    "name, 林\u202E夏, name.invalid",
    "name, 林夏😀, name.invalid",
    "number, , number.missing",
    "number, 990101199003070016, number.check-digit",
    "number, 990101199002300017, number.date",
    "number, 99010120991231001X, number.date",
    "number, 990101202001010013, number.under-age",
    "number, 110105491231002, number.invalid",
    "number, '<script>1</script>', number.invalid",
    "number, E12345678, number.foreign",
    "method, , method.missing",
    "method, e-mail, method.unknown",
    "agreed, , agreed.missing",
    "agreement, 0, agreement.changed",
    "agreement, , agreement.changed",
    "undertakings, , undertakings.missing",
    "documentConsent, , documentConsent.missing"
  })
  void oneWrongFieldIsSaidAtThatField(String field, String typed, String code) {
    String subject = Site.someone();
    String phone = Site.phone();
    Form right =
        Form.byIdentityNumber(
            Site.nickname(), "林夏", Site.identityNumber(), phone, site.code(subject, phone));

    Answer answer = site.register(subject, right.with(field, corrected(code, typed)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("registration.refused");
    assertThat(answer.refusals()).contains(field + "=" + code);
    assertThat(answer.refusals().size()).isLessThanOrEqualTo(2);
    if (typed != null && typed.length() > 3) {
      assertThat(answer.body().toString()).doesNotContain(typed);
    }
    assertThat(site.get("/api/members/" + subject, null).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    ", networkNumber.missing",
    "NW123, networkNumber.invalid",
    "<script>NW2026000000000113, networkNumber.invalid",
    "NW2026000000000114, networkNumber.unknown",
    "NW2026000000000014, networkNumber.under-age"
  })
  void aNetworkNumberIsRefusedForAReason(String typed, String code) {
    Answer answer = site.register(Site.someone(), Form.byNetworkNumber(Site.nickname(), typed));
    assertThat(answer.refusals()).containsExactly("networkNumber=" + code);
  }

  @ParameterizedTest
  @CsvSource({"phone, 13800138000", "code, 123456", "name, 林夏", "number, 990101199003070015"})
  void besideANetworkNumberNothingElseIsTaken(String field, String typed) {
    Answer answer =
        site.register(
            Site.someone(),
            Form.byNetworkNumber(Site.nickname(), Site.networkNumber()).with(field, typed));
    assertThat(answer.refusals()).containsExactly(field + "=method.field-not-allowed");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceInTheOrderOfThePage() {
    Answer answer =
        site.register(
            Site.someone(),
            Form.byIdentityNumber("山", "林", "990101199003070016", "1", "")
                .with("agreed", false)
                .with("agreement", "0")
                .with("undertakings", null)
                .with("documentConsent", false));
    assertThat(answer.refusals())
        .isEqualTo(
            List.of(
                "nickname=nickname.too-short",
                "phone=phone.invalid",
                "code=code.missing",
                "name=name.invalid",
                "number=number.check-digit",
                "agreed=agreed.missing",
                "agreement=agreement.changed",
                "undertakings=undertakings.missing",
                "documentConsent=documentConsent.missing"));
  }

  @ParameterizedTest
  @CsvSource({
    "phone, , phone.missing",
    "phone, 1, phone.invalid",
    "phone, +1 212 555 0123, phone.foreign",
    "method, , method.missing",
    "method, telepathy, method.unknown"
  })
  void aCodeIsNotSentToWhatIsNoPhone(String field, String typed, String code) {
    String subject = Site.someone();
    String phone = field.equals("phone") ? (typed == null ? "" : typed) : Site.phone();
    String method = field.equals("method") ? (typed == null ? "" : typed) : "phone";
    Answer answer =
        site.post(
            "/registrations/" + subject + "/codes",
            Tokens.registration(subject),
            "{\"phone\":\"" + phone + "\",\"method\":\"" + method + "\"}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.refusals()).containsExactly(field + "=" + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | 400 | request.unreadable",
        "[] | 400 | request.unreadable",
        "{\"agreed\":\"maybe\"} | 400 | request.unreadable",
        "{\"nickname\":{}} | 400 | request.unreadable",
        "{} | 422 | registration.refused"
      })
  void aBodyThatIsNoFormIsRefused(String body, int status, String code) {
    String subject = Site.someone();
    Answer answer = site.put("/registrations/" + subject, Tokens.registration(subject), body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void aPhoneThatNoCarrierKnowsIsRefused() {
    String subject = Site.someone();
    String phone = "13900139000";
    Answer answer =
        site.register(subject, Form.byPhone(Site.nickname(), phone, site.code(subject, phone)));
    assertThat(answer.refusals()).containsExactly("phone=phone.invalid");
  }

  @Test
  void aReportAboutNobodyIsNotFound() {
    Answer answer =
        site.post(
            "/api/reports",
            Tokens.member(Site.someone()),
            """
            {"subject":{"type":"member","id":"山"},"reason":"spam","text":"","key":"%s"}"""
                .formatted(Site.someone()));
    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void aBodyOfOneMegabyteIsRefused() {
    String subject = Site.someone();
    Answer answer =
        site.register(subject, Form.byNetworkNumber("山".repeat(400_000), Site.networkNumber()));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("request.too-large");
  }

  @ParameterizedTest
  @CsvSource({"/api/members/%E5%B1%B1", "/api/members/1", "/api/nothing"})
  void whatDoesNotExistIsNotFound(String path) {
    assertThat(site.get(path, null).status()).isIn(403, 404);
  }

  /** A check digit that is right, so that the date is what is wrong. */
  private static Object corrected(String code, String typed) {
    if (!code.equals("number.date") && !code.equals("number.under-age")) {
      return typed;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum = (sum + typed.charAt(i) - '0') * 2 % 11;
    }
    return typed.substring(0, 17) + "10X98765432".charAt(sum);
  }
}
