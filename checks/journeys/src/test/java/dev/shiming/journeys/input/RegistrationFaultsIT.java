package dev.shiming.journeys.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.page.ChooseLoginPage;
import dev.shiming.journeys.page.MePage;
import dev.shiming.journeys.page.RealNamePage;
import dev.shiming.journeys.people.Identity;
import dev.shiming.journeys.people.IdentityBook;
import dev.shiming.journeys.people.Login;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.people.RunId;
import dev.shiming.journeys.people.SmsInbox;
import dev.shiming.journeys.site.OutsideWorld;
import dev.shiming.journeys.site.OutsideWorld.Fault;
import dev.shiming.journeys.site.OutsideWorld.Gateway;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.testkit.Proves;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A person registers while the world outside is slow, down, broken, lying, and loses its answers:
 * each time the page says so in time and keeps what was typed, and in the end there is one account.
 */
@Order(13)
@ExtendWith(Watched.class)
class RegistrationFaultsIT {

  private static final String PERSONA = "patient";
  private static final Duration IN_TIME = Duration.ofSeconds(10);
  private static final Duration FELT = Duration.ofSeconds(2);

  @AfterEach
  void forget() {
    Windows.close(PERSONA);
  }

  static Stream<Arguments> checks() {
    return Stream.of(
            Arguments.of(Gateway.CARRIER, "phone"),
            Arguments.of(Gateway.CARRIER, "identity-number"),
            Arguments.of(Gateway.IDENTITY, "identity-number"),
            Arguments.of(Gateway.NETWORK_IDENTITY, "network-number"))
        .flatMap(
            each ->
                Stream.of(Language.values())
                    .map(in -> Arguments.of(each.get()[0], each.get()[1], in)));
  }

  @ParameterizedTest(name = "{0} by {1}, {2}")
  @MethodSource("checks")
  @Proves(value = "C3", part = "registers")
  void aCheckThatFailsIsSaidAndTriedAgain(Gateway gateway, String method, Language language)
      throws SQLException {
    var person = IdentityBook.next(method + " while " + gateway + " fails, " + language);
    var login = newLogin();
    var page = filledIn(language, login, method, person);
    var accounts = rows("account");
    var verifications = rows("verification");
    for (var fault : List.of(Fault.SLOW, Fault.DOWN, Fault.ERROR, Fault.LYING)) {
      var before = page;
      page = OutsideWorld.during(gateway, fault, before::finishRefused);
      inTime(page.window(), fault);
      assertThat(page.summary())
          .as(fault.name())
          .containsPattern(new Texts(language).keycloak(said(fault)));
      keeps(page, login, method, person);
      retype(page, method, person);
    }
    assertThat(rows("account")).as("accounts while nothing was certain").isEqualTo(accounts);

    var window = OutsideWorld.during(gateway, Fault.TWICE, page::finish);
    inTime(window, Fault.TWICE);
    assertThat(MePage.open(window).shownAs()).isEqualTo(login.nickname());
    assertThat(rows("account")).as("accounts").isEqualTo(accounts + 1);
    assertThat(rows("verification")).as("verifications").isEqualTo(verifications + 1);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Proves(value = "C3", part = "registers")
  void aCodeThatDoesNotLeaveIsSaidAndAskedForAgain(Language language) throws SQLException {
    var person = IdentityBook.next("phone while messages fail, " + language);
    var login = newLogin();
    var accounts = rows("account");
    var page =
        begin(language, login)
            .type("nickname", login.nickname())
            .type("phone", person.phone())
            .agree();
    for (var fault : List.of(Fault.SLOW, Fault.DOWN, Fault.ERROR)) {
      var before = page;
      page = OutsideWorld.during(Gateway.SMS, fault, before::sendCode);
      inTime(page.window(), fault);
      assertThat(page.summary())
          .as(fault.name())
          .containsPattern(new Texts(language).keycloak(said(fault)));
      keeps(page, login, "phone", person);
    }
    var inbox = SmsInbox.of(person.phone());
    var before = page;
    page = OutsideWorld.during(Gateway.SMS, Fault.TWICE, before::sendCode);
    inTime(page.window(), Fault.TWICE);
    assertThat(page.text()).containsPattern(new Texts(language).keycloak("codeSent"));
    var window = page.type("code", inbox.newCode()).finish();
    assertThat(MePage.open(window).shownAs()).isEqualTo(login.nickname());
    assertThat(rows("account")).as("accounts").isEqualTo(accounts + 1);
  }

  private static RealNamePage filledIn(
      Language language, Login login, String method, Identity person) {
    var page = begin(language, login).choose(method).type("nickname", login.nickname());
    if (method.equals("network-number")) {
      return page.type("networkNumber", person.networkNumber()).agree();
    }
    if (method.equals("identity-number")) {
      page.type("name", person.name()).type("number", person.number()).tick("documentConsent");
    }
    return page.proveByCode(person).agree();
  }

  private static void keeps(RealNamePage page, Login login, String method, Identity person) {
    assertThat(page.typed("nickname")).isEqualTo(login.nickname());
    assertThat(page.ticked("agreed") && page.ticked("undertakings")).as("agreement").isTrue();
    switch (method) {
      case "network-number" ->
          assertThat(page.typed("networkNumber")).isEqualTo(person.networkNumber());
      case "identity-number" -> {
        assertThat(page.typed("name")).isEqualTo(person.name());
        assertThat(page.typed("number")).isEqualTo(person.number());
        assertThat(page.typed("phone")).isEqualTo(person.phone());
        assertThat(page.ticked("documentConsent")).isTrue();
      }
      default -> assertThat(page.typed("phone")).isEqualTo(person.phone());
    }
  }

  /** The code is the one thing that is typed anew; it is the same as before. */
  private static void retype(RealNamePage page, String method, Identity person) {
    if (!method.equals("network-number")) {
      page.type("code", SmsInbox.latestCode(person.phone()));
    }
  }

  private static String said(Fault fault) {
    return fault == Fault.LYING ? "problem.gateway.contradiction" : "problem.gateway.unavailable";
  }

  private static void inTime(Window window, Fault fault) {
    assertThat(window.waited())
        .as("an answer while the gateway is " + fault)
        .isLessThan(IN_TIME)
        .isGreaterThan(fault == Fault.SLOW ? FELT : Duration.ZERO);
  }

  private static RealNamePage begin(Language language, Login login) {
    Window window = Windows.of(PERSONA).wide().speak(language);
    return ChooseLoginPage.open(window).choose(login.name(), login.password());
  }

  private static Login newLogin() {
    return new Login(RunId.login("patient"), People.PASSWORD, RunId.nickname("耐心"));
  }

  private static long rows(String table) throws SQLException {
    try (var root = RunningSite.shared().database("account");
        var statement = root.createStatement();
        var count = statement.executeQuery("select count(*) from " + table)) {
      count.next();
      return count.getLong(1);
    }
  }
}
