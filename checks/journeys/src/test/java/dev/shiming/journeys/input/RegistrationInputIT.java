package dev.shiming.journeys.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.canary.Canary;
import dev.shiming.journeys.people.Identity;
import dev.shiming.journeys.people.IdentityBook;
import dev.shiming.journeys.people.Numbers;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.people.SmsInbox;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.stack.demonstration.SampleLogins;
import dev.shiming.stack.drive.Page;
import dev.shiming.stack.drive.SiteDrive;
import dev.shiming.testkit.Proves;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The registration step and input that it does not take: each refusal stands at its field, in the
 * words of the code, and what was typed stays.
 */
@Order(10)
class RegistrationInputIT {

  private static final Identity PERSON = IdentityBook.next("bad input");
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final Map<Language, Step> STEPS = new LinkedHashMap<>();

  /** What is typed, and the code that the field gets. */
  record Case(String method, Map<String, String> typed, String field, String code) {

    static Case of(String method, String field, String value, String code) {
      return new Case(method, Map.of(field, value), field, code);
    }

    /** The refusal stands at another field than the one that was typed into. */
    static Case of(String method, String field, String value, String code, String at) {
      return new Case(method, Map.of(field, value), at, code);
    }

    @Override
    public String toString() {
      return method + ": " + code + " at " + field;
    }
  }

  /** A person who stopped at page two and tries again and again. */
  private static final class Step {

    private final SiteDrive drive;
    private Page page;

    Step(Language language) {
      this(RunningSite.shared().drive(language.accepted()), RunId.login("tries"));
    }

    private Step(SiteDrive drive, String login) {
      this.drive = drive;
      var door = drive.get("/register");
      this.page =
          drive
              .browser()
              .submit(
                  door.formWith("password-confirm")
                      .fill("username", login)
                      .fill("password", People.PASSWORD)
                      .fill("password-confirm", People.PASSWORD)
                      .submit());
    }

    Step choose(String method) {
      if (!page.formWith("nickname").value("method").equals(method)) {
        page = drive.browser().submit(page.formWith("nickname").press("choose", method));
      }
      return this;
    }

    Page send(Map<String, String> typed, String button) {
      var form = page.formWith("nickname");
      typed.forEach(form::fill);
      page = drive.browser().submit(form.press(button));
      return page;
    }
  }

  private static Step step(Language language) {
    return STEPS.computeIfAbsent(language, Step::new);
  }

  static Stream<Arguments> cases() {
    var child = identityOf("20200229");
    return Stream.of(
            // nicknames
            Case.of("phone", "nickname", "", "nickname.missing"),
            Case.of("phone", "nickname", "鸮", "nickname.too-short"),
            Case.of("phone", "nickname", "很".repeat(21), "nickname.too-long"),
            Case.of("phone", "nickname", "<script>x", "nickname.characters"),
            Case.of("phone", "nickname", "山谷\u202e回声", "nickname.characters"),
            Case.of("phone", "nickname", "山谷\u200b回", "nickname.characters"),
            Case.of("phone", "nickname", "笑😀脸", "nickname.characters"),
            Case.of("phone", "nickname", "13800138000", "nickname.characters"),
            Case.of("phone", "nickname", "Member 12", "nickname.forbidden"),
            Case.of("phone", "nickname", "新成员1234", "nickname.forbidden"),
            // phones
            Case.of("phone", "phone", "", "phone.missing"),
            Case.of("phone", "phone", "1380013", "phone.invalid"),
            Case.of("phone", "phone", "010-88886666", "phone.invalid"),
            Case.of("phone", "phone", "+1 415 555 2671", "phone.foreign"),
            Case.of("phone", "phone", "+44 20 7946 0958", "phone.foreign"),
            Case.of("phone", "phone", SCRIPT, "phone.invalid"),
            Case.of("phone", "code", "", "code.missing"),
            new Case(
                "phone", Map.of("phone", PERSON.phone(), "code", "123456"), "code", "code.none"),
            // names
            Case.of("identity-number", "name", "", "name.missing"),
            Case.of("identity-number", "name", SCRIPT, "name.invalid"),
            Case.of("identity-number", "name", "John Smith", "name.invalid"),
            Case.of("identity-number", "name", "令狐\u202e冲", "name.invalid"),
            // numbers
            Case.of("identity-number", "number", "", "number.missing"),
            Case.of("identity-number", "number", "12345", "number.invalid"),
            Case.of("identity-number", "number", SCRIPT, "number.invalid"),
            Case.of("identity-number", "number", wrongCheckDigit(), "number.check-digit"),
            Case.of("identity-number", "number", identityOf("19900230"), "number.date"),
            Case.of("identity-number", "number", identityOf("19901301"), "number.date"),
            Case.of("identity-number", "number", identityOf("20990101"), "number.date"),
            Case.of("identity-number", "number", child, "number.under-age"),
            Case.of(
                "identity-number", "nickname", "鸮鹮", "documentConsent.missing", "documentConsent"),
            // network numbers
            Case.of("network-number", "networkNumber", "", "networkNumber.missing"),
            Case.of("network-number", "networkNumber", "NW12", "networkNumber.invalid"),
            Case.of("network-number", "networkNumber", SCRIPT, "networkNumber.invalid"),
            // agreement
            Case.of("phone", "nickname", "鸮鹮", "agreed.missing", "agreed"),
            Case.of("phone", "nickname", "鸮鹮", "undertakings.missing", "undertakings"))
        .flatMap(
            each -> Stream.of(Language.values()).map(language -> Arguments.of(each, language)));
  }

  private static String identityOf(String birthday) {
    return IdentityBook.typed(
        Canary.Kind.NUMBER,
        "number of " + birthday,
        Numbers.identityNumber(990_317, birthday, 618));
  }

  private static String wrongCheckDigit() {
    return IdentityBook.typed(
        Canary.Kind.NUMBER,
        "number with a wrong check digit",
        Numbers.withWrongCheckDigit(PERSON.number()));
  }

  private static String wrongNetworkNumber() {
    var right = PERSON.networkNumber();
    var last = right.charAt(17) == '3' ? '5' : '3';
    return IdentityBook.typed(
        Canary.Kind.NETWORK_NUMBER, "mistyped network number", right.substring(0, 17) + last);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("cases")
  void isRefusedAtItsFieldInWords(Case input, Language language) {
    var page = step(language).choose(input.method()).send(input.typed(), "register");
    refused(page, input.field(), input.code(), language);
    input
        .typed()
        .forEach(
            (field, value) -> {
              if (!field.equals("code")) {
                assertThat(page.formWith("nickname").value(field)).as(field).isEqualTo(value);
              }
            });
    assertThat(page.document().select("script"))
        .noneMatch(script -> script.data().contains("alert"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aNicknameThatLooksTheSameIsTaken(Language language) {
    var person = IdentityBook.next("look-alike");
    for (var alike : new String[] {"山谷回声", "山谷迴聲", "Ｅｃｈｏ in the Pines", "Echo іn the Pines"}) {
      var page =
          step(language)
              .choose("network-number")
              .send(agreedTo("networkNumber", person.networkNumber(), alike), "register");
      refused(page, "nickname", "nickname.taken", language);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C3", part = "one-person")
  void anIdentityThatIsUsedIsRefusedOnlyAfterItWasProved(Language language) {
    var page =
        step(language)
            .choose("network-number")
            .send(
                agreedTo("networkNumber", "NW2026000000070751", RunId.nickname("第二个")), "register");
    refused(page, "networkNumber", "networkNumber.used", language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C7", part = "under-fourteen")
  void aChildAndAnUnknownNumberGetAPlainAnswer(Language language) {
    var child =
        IdentityBook.typed(
            Canary.Kind.NETWORK_NUMBER,
            "network number of a child",
            Numbers.networkNumberOfAChild(310_000_000_000_000L));
    var page =
        step(language)
            .choose("network-number")
            .send(agreedTo("networkNumber", child, RunId.nickname("年少")), "register");
    refused(page, "networkNumber", "networkNumber.under-age", language);
    page =
        step(language)
            .send(
                agreedTo("networkNumber", wrongNetworkNumber(), RunId.nickname("笔误")), "register");
    refused(page, "networkNumber", "networkNumber.unknown", language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void codesAreCountedAndAUsedPhoneIsToldAfterTheRightOneOnly(Language language) {
    var step = new Step(language);
    var used = "13800138012";
    var inbox = SmsInbox.of(used);
    var sent = step.choose("phone").send(Map.of("phone", used), "send-code");
    assertThat(sent.text()).containsPattern(new Texts(language).keycloak("codeSent"));
    var code = inbox.newCode();
    var typed = agreedTo("phone", used, RunId.nickname("借号"));
    var wrong = new LinkedHashMap<>(typed);
    wrong.put("code", code.equals("123456") ? "654321" : "123456");
    var page = step.send(wrong, "register");
    refused(page, "code", "code.wrong", language);
    assertThat(page.has("#phone-refusal")).as("used or not is not said yet").isFalse();
    var right = new LinkedHashMap<>(typed);
    right.put("code", code);
    refused(step.send(right, "register"), "phone", "phone.used", language);
    for (var tries = 0; tries < 5; tries++) {
      page = step.send(wrong, "register");
    }
    refused(page, "code", "code.used-up", language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aMegabyteIsRefusedAndTheStepGoesOn(Language language) {
    var step = new Step(language).choose("network-number");
    var page = step.send(Map.of("nickname", "很".repeat(400_000)), "register");
    assertThat(page.status()).isIn(200, 400, 413);
    assertThat(page.text().length()).isPositive();
    var again = RunningSite.shared().drive(language.accepted()).get("/");
    assertThat(again.status()).isEqualTo(200);
  }

  @Test
  void everySampleLoginStillSignsIn() {
    var page =
        RunningSite.shared()
            .drive(Language.CHINESE.accepted())
            .signIn(SampleLogins.BY_PHONE, SampleLogins.PASSWORD);
    assertThat(page.has("[data-test=logout]")).isTrue();
  }

  private static Map<String, String> agreedTo(String field, String value, String nickname) {
    return Map.of("nickname", nickname, field, value, "agreed", "yes", "undertakings", "yes");
  }

  private static void refused(Page page, String field, String code, Language language) {
    assertThat(page.has("#" + field + "-refusal")).as("a refusal at " + field).isTrue();
    assertThat(page.document().select("#" + field + "-refusal").text())
        .containsPattern(new Texts(language).keycloak("field." + code));
    assertThat(page.document().select("#" + field).attr("aria-invalid")).isEqualTo("true");
  }
}
