package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.canary.Canary;
import dev.shiming.journeys.page.BoardPage;
import dev.shiming.journeys.page.ChooseLoginPage;
import dev.shiming.journeys.page.HomePage;
import dev.shiming.journeys.page.LoginPage;
import dev.shiming.journeys.page.MePage;
import dev.shiming.journeys.page.RealNamePage;
import dev.shiming.journeys.people.IdentityBook;
import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.people.Numbers;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.site.Texts;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.testkit.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Order(2)
@ExtendWith(Watched.class)
class RegisteringIT {

  private static final String PERSONA = "newcomer";

  @AfterEach
  void forget() {
    Windows.close(PERSONA);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C3", part = "phone")
  void registersByPhoneAndIsBackWhereTheyWere(Language language) {
    var person = IdentityBook.next("by phone, " + language);
    var login = newLogin("phone");
    var thread = BoardPage.open(window(language), "tech").firstThread();
    var path = thread.path();
    var page = thread.register().choose(login.name(), login.password());
    assertThat(page.has("networkNumber")).isFalse();
    var back = page.type("nickname", login.nickname()).proveByCode(person).agree().finish();
    assertThat(back.path()).isEqualTo(path);
    assertThat(back.has("logout")).isTrue();
    shows(back, login);
    People.remember("by phone " + language, login);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C3", part = "identity-number")
  void registersByIdentityNumberWithAConsentOfItsOwn(Language language) {
    var person = IdentityBook.next("by identity number, " + language);
    var login = newLogin("number");
    var page = start(language, login).choose("identity-number");
    assertThat(page.ticked("documentConsent")).isFalse();
    page.type("nickname", login.nickname())
        .type("name", person.name())
        .type("number", person.number());
    page = page.proveByCode(person).agree().finishRefused();
    assertThat(page.refusalAt("documentConsent"))
        .containsPattern(new Texts(language).keycloak("field.documentConsent.missing"));
    assertThat(page.typed("name")).isEqualTo(person.name());
    assertThat(page.typed("number")).isEqualTo(person.number());
    assertThat(page.ticked("agreed")).isTrue();
    if (page.typed("code").isEmpty()) {
      page.type("code", lastCode(person.phone()));
    }
    shows(page.tick("documentConsent").finish(), login);
    People.remember("by identity number " + language, login);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C3", part = "network-number")
  void registersByNetworkNumberAlone(Language language) {
    var person = IdentityBook.next("by network number, " + language);
    var login = newLogin("network");
    var page = start(language, login).choose("network-number");
    assertThat(page.has("phone") || page.has("name") || page.has("number") || page.has("code"))
        .as("fields that this way must not have")
        .isFalse();
    shows(
        page.type("nickname", login.nickname())
            .type("networkNumber", person.networkNumber())
            .agree()
            .finish(),
        login);
    People.remember("by network number " + language, login);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C14", part = "undertakings")
  void everyRefusalStandsAtItsFieldAndKeepsWhatWasTyped(Language language) {
    var texts = new Texts(language);
    var person = IdentityBook.next("refused, " + language);
    var wrong =
        IdentityBook.typed(
            Canary.Kind.NUMBER,
            "mistyped number, " + language,
            Numbers.withWrongCheckDigit(person.number()));
    var page = start(language, newLogin("refused")).choose("identity-number");
    page.type("nickname", "!").type("name", person.name()).type("number", wrong);
    assertThat(page.adviceAt("number")).containsPattern(texts.keycloak("help.number.digit"));
    page = page.type("phone", "12345").finishRefused();
    assertThat(page.refusalAt("nickname"))
        .containsPattern(texts.keycloak("field.nickname.characters"));
    assertThat(page.refusalAt("number"))
        .containsPattern(texts.keycloak("field.number.check-digit"));
    assertThat(page.refusalAt("phone")).containsPattern(texts.keycloak("field.phone.invalid"));
    assertThat(page.refusalAt("code")).containsPattern(texts.keycloak("field.code.missing"));
    assertThat(page.refusalAt("documentConsent"))
        .containsPattern(texts.keycloak("field.documentConsent.missing"));
    assertThat(page.refusalAt("agreed")).containsPattern(texts.keycloak("field.agreed.missing"));
    assertThat(page.refusalAt("undertakings"))
        .containsPattern(texts.keycloak("field.undertakings.missing"));
    assertThat(page.typed("nickname")).isEqualTo("!");
    assertThat(page.typed("name")).isEqualTo(person.name());
    assertThat(page.typed("number")).isEqualTo(wrong);
    assertThat(page.typed("phone")).isEqualTo("12345");
    page = page.switchLanguage(language == Language.CHINESE ? "en" : "zh-Hans");
    assertThat(page.typed("name")).isEqualTo(person.name());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C3", part = "email")
  void aLoginNameThatSaysWhoOneIsIsRefused(Language language) {
    var texts = new Texts(language);
    var page = ChooseLoginPage.open(window(language));
    for (var telling : new String[] {"13812345678", "a13812345678", "somebody@example.org"}) {
      page = page.chooseRefused(telling, People.PASSWORD, People.PASSWORD);
      assertThat(page.refusalAt("username")).containsPattern(texts.keycloak("loginNameShape"));
      assertThat(page.typed("username")).isEqualTo(telling);
    }
    page = page.chooseRefused(RunId.login("ok"), "short", "short");
    assertThat(page.refusalAt("password"))
        .containsPattern(texts.keycloak("invalidPasswordMinLengthMessage"));
  }

  @Test
  @Proves(value = "C2", part = "step")
  void whoStopsBetweenThePagesIsNobodyAndGoesOnAtTheNextSignIn() {
    var person = IdentityBook.next("interrupted");
    var login = newLogin("later");
    var window = window(Language.CHINESE);
    start(Language.CHINESE, login);
    assertThat(HomePage.open(window).signedIn()).isFalse();
    window.open("/me");
    assertThat(window.path()).as("own pages lead to Keycloak").startsWith("/realms/shiming");
    Windows.close(PERSONA);

    var page = LoginPage.open(window(Language.CHINESE)).enterUnfinished(login);
    shows(
        page.choose("network-number")
            .type("nickname", login.nickname())
            .type("networkNumber", person.networkNumber())
            .agree()
            .finish(),
        login);
  }

  @Test
  @Proves(value = "C8", part = "nickname-registration")
  void aDoubtfulNicknameWaitsAndTheMemberIsShownByNumber() {
    var person = IdentityBook.next("waiting nickname");
    var login = new Login(RunId.login("waits"), People.PASSWORD, "免费领取" + RunId.nickname(""));
    var page = start(Language.CHINESE, login).choose("network-number");
    var window =
        page.type("nickname", login.nickname())
            .type("networkNumber", person.networkNumber())
            .agree()
            .finish();
    var me = MePage.open(window);
    assertThat(me.nicknameWaits()).isTrue();
    assertThat(me.shownAs()).matches("新成员 \\d+");
    var thread = BoardPage.open(window, "tech").firstThread();
    thread = thread.reply(RunId.with("昵称还在等，先打个招呼"));
    assertThat(thread.text()).doesNotContain("不能发布");
  }

  private static RealNamePage start(Language language, Login login) {
    return ChooseLoginPage.open(window(language)).choose(login.name(), login.password());
  }

  private static void shows(Window window, Login login) {
    var me = MePage.open(window);
    assertThat(me.shownAs()).isEqualTo(login.nickname());
    assertThat(me.identity()).doesNotContainPattern("\\d{11}");
  }

  private static String lastCode(String phone) {
    return dev.shiming.journeys.people.SmsInbox.latestCode(phone);
  }

  private static Login newLogin(String word) {
    return new Login(RunId.login(word), People.PASSWORD, RunId.nickname(word));
  }

  private static Window window(Language language) {
    return Windows.of(PERSONA).wide().speak(language);
  }
}
