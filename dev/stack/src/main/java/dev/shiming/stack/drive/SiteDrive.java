package dev.shiming.stack.drive;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One person in front of the site: registers, signs in, reads and writes through its real pages.
 * Every step throws a {@link DriveFailure} that names it when the site did not do what a person
 * would expect.
 */
public final class SiteDrive {

  private static final String CHINESE = "zh-CN,zh;q=0.9,en;q=0.5";

  private final Browser browser;
  private final SiteAddresses addresses;
  private final OneTimeCodes codes;
  private @Nullable String signedIn;

  /** A person who reads Chinese, in a browser of their own. */
  public SiteDrive(SiteAddresses addresses) {
    this(addresses, CHINESE);
  }

  /** A person in a browser of their own that asks for these languages. */
  public SiteDrive(SiteAddresses addresses, String languages) {
    this(addresses, languages, new SandboxAuthenticator(addresses.sandbox()));
  }

  private SiteDrive(SiteAddresses addresses, String languages, OneTimeCodes codes) {
    this.browser = new Browser(languages);
    this.addresses = addresses;
    this.codes = codes;
  }

  /** A person whose one-time codes come from here. */
  public static SiteDrive withCodes(SiteAddresses addresses, OneTimeCodes codes) {
    return new SiteDrive(addresses, CHINESE, codes);
  }

  /** The browser in use, for what this class has no verb for. */
  public Browser browser() {
    return browser;
  }

  /** Opens a page of the site, whatever its status; a desk asks for a one-time code before. */
  public Page get(String path) {
    var page = browser.open(addresses.onSite(path));
    if (signedIn != null) {
      var second = new SecondFactor(browser, codes, signedIn);
      while (second.asked(page)) {
        page = browser.submit(second.answer(page));
      }
    }
    return page;
  }

  /** Registers from the site's door to being back at the site, signed in. */
  public Page register(String login, String password, Registration registration) {
    return new RegistrationDrive(browser, addresses).register(login, password, registration);
  }

  /** Fills in the real-name step that a sign-in stopped at. */
  public Page completeRegistration(Page step, Registration registration) {
    return new RegistrationDrive(browser, addresses).complete(step, registration);
  }

  /** Signs in and comes back to the front page. */
  public Page signIn(String login, String password) {
    var door = browser.open(addresses.onSite("/login")).expectOk("opening /login");
    var page =
        door.findFormWith("password").isPresent()
            ? browser.submit(Credentials.in(door, login, password))
            : door;
    if (page.findFormWith("password").isPresent() || !isOnSite(page)) {
      throw page.failure("signing in did not lead back to the site");
    }
    signedIn = login;
    return page.expectOk("coming back from signing in");
  }

  /** Signs out of the site and of Keycloak. */
  public Page signOut() {
    var page = browser.open(addresses.onSite("/logout")).expectOk("opening /logout");
    return browser.submit(page.formTo("/logout").submit()).expectOk("signing out");
  }

  /** Starts a thread and lands on its page. */
  public Page postThread(String board, String title, String body) {
    var page = browser.open(addresses.onSite("/boards/" + board + "/new"));
    var form = page.expectOk("opening the form of a thread").formWith("title");
    return sent(form.fill("title", title).fill("body", body), "starting a thread");
  }

  /** Replies in a thread and lands where the reply is. */
  public Page reply(String thread, String body) {
    return write(thread, body, "replying");
  }

  /** Replies in a thread with a quote of one of its posts. */
  public Page reply(String thread, long quote, String body) {
    return write(thread + "?quote=" + quote, body, "replying with a quote");
  }

  /** Comments on an article and lands where the comment is. */
  public Page comment(String article, String body) {
    return write(article, body, "commenting");
  }

  /** Lets a held text pass at the desk: the first open case of that kind whose row says so. */
  public Page approve(String kind, String words) {
    var queue = get("/console?kind=" + kind).expectOk("opening the desk");
    var open = browser.open(queue.link("[data-test=queue] a", words)).expectOk("opening a case");
    return browser
        .submit(open.formWith("verdict").press("verdict", "approve"))
        .expectOk("deciding");
  }

  /**
   * An access token of the login, as web would get it: for the services' own interfaces.
   *
   * @param clientSecret the secret of Keycloak's client {@code web}
   */
  public String accessToken(String login, String password, String clientSecret) {
    return tokens(clientSecret).token(login, password, 1);
  }

  /**
   * One with which the powers of staff count, because a one-time code was given.
   *
   * @param clientSecret the secret of Keycloak's client {@code web}
   */
  public String staffToken(String login, String password, String clientSecret) {
    return tokens(clientSecret).token(login, password, 2);
  }

  private AccessTokens tokens(String clientSecret) {
    return new AccessTokens(browser, addresses, clientSecret, codes);
  }

  private Page write(String path, String body, String step) {
    var form = browser.open(addresses.onSite(path)).expectOk("opening a form").formWith("body");
    return sent(form.fill("body", body), step);
  }

  private Page sent(Form form, String step) {
    var submission = form.has("action") ? form.press("action", "send") : form.submit();
    return browser.submit(submission).expectOk(step);
  }

  private boolean isOnSite(Page page) {
    URI site = addresses.site();
    return page.address().getAuthority().equals(site.getAuthority());
  }
}
