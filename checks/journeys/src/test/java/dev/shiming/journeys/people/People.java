package dev.shiming.journeys.people;

import dev.shiming.journeys.browser.Window;
import dev.shiming.journeys.browser.Windows;
import dev.shiming.journeys.page.LoginPage;
import dev.shiming.journeys.site.Api;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts.Language;
import dev.shiming.stack.demonstration.SampleLogins;
import dev.shiming.stack.drive.Registration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The people of the journeys: those of the demonstration, and those who register on the way. */
public final class People {

  /** Typed at each registration of a journey. */
  public static final String PASSWORD = "korrekt-pferd-batterie-9";

  private static final Map<String, Login> REGISTERED = new ConcurrentHashMap<>();

  private People() {}

  /** The two who decide. */
  public static Login moderator(int which) {
    return new Login(
        SampleLogins.MODERATORS.get(which), SampleLogins.PASSWORD, which == 0 ? "岚灯" : "Ke");
  }

  /** The two who decide about applications. */
  public static Login reviewer(int which) {
    return new Login(
        SampleLogins.REVIEWERS.get(which), SampleLogins.PASSWORD, which == 0 ? "素笺" : "An");
  }

  public static Login auditor() {
    return new Login(SampleLogins.AUDITOR, SampleLogins.PASSWORD, "平仄");
  }

  public static Login administrator() {
    return new Login(SampleLogins.ADMINISTRATOR, SampleLogins.PASSWORD, "实名社区");
  }

  /** Somebody who lives in the demonstration. */
  public static Login sample(String login, String nickname) {
    return new Login(login, SampleLogins.PASSWORD, nickname);
  }

  /** A member of this run, registered over HTTP when first asked for. */
  public static Login member(String name) {
    return REGISTERED.computeIfAbsent(
        name, _ -> register(name, IdentityBook.next(name)::byNetworkNumber));
  }

  /** A new member whose name and identity number are on file, registered over HTTP. */
  public static Login member(String name, Identity person) {
    return remember(name, register(name, person::byIdentityNumber));
  }

  private static Login register(String name, Function<String, Registration> by) {
    var login = new Login(RunId.login(name), PASSWORD, RunId.nickname(name));
    RunningSite.shared()
        .drive(Language.CHINESE.accepted())
        .register(login.name(), login.password(), by.apply(login.nickname()));
    return login;
  }

  /** Remembers somebody who registered in a browser. */
  public static Login remember(String name, Login login) {
    REGISTERED.put(name, login);
    return login;
  }

  /** All who registered in this run. */
  public static Iterable<Login> registered() {
    return REGISTERED.values();
  }

  /** The window of a member, signed in, in this language. */
  public static Window at(Login login, Language language) {
    var window = Windows.of(login.name()).wide();
    window.speak(language);
    LoginPage.signIn(window, login);
    return window;
  }

  /** The services as this person's client would call them. */
  public static Api api(Login login) {
    var secret = RunningSite.shared().secret("web.client");
    var drive = RunningSite.shared().drive(Language.ENGLISH.accepted());
    return new Api(
        login.staff()
            ? drive.staffToken(login.name(), login.password(), secret)
            : drive.accessToken(login.name(), login.password(), secret));
  }

  /** The services as somebody of the staff calls them who typed a password only. */
  public static Api withoutSecondFactor(Login login) {
    var site = RunningSite.shared();
    return new Api(
        site.drive(Language.ENGLISH.accepted())
            .accessToken(login.name(), login.password(), site.secret("web.client")));
  }
}
