package dev.shiming.stack.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserTests {

  private static final String FORM =
      """
      <html><head><title>Step</title></head><body>
      <a href="/threads/7#post-9">one</a><a href="/threads/7">again</a><a href="/boards/tea">two</a>
      <a href="mailto:report@example.org">write</a>
      <form action="/elsewhere" method="get"><input name="q"></form>
      <form action="/sent" method="post">
        <input type="hidden" name="_csrf" value="t&amp;1">
        <input name="nickname" value="old">
        <input type="checkbox" name="agreed" value="yes">
        <input type="checkbox" name="other" checked>
        <textarea name="body"></textarea>
        <button name="choose" value="phone">Phone</button>
        <button name="choose" value="network-number" formaction="/chosen">Number</button>
        <button name="register" value="yes">Done</button>
      </form></body></html>""";

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final Browser browser = new Browser("en");
  private final HttpServer server;
  private final String base;

  BrowserTests() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    base = "http://localhost:" + server.getAddress().getPort();
  }

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void sendsSecureCookiesBackToLocalhostOnTheirPathOnly() {
    browser.open(at("/set"));

    browser.open(at("/realms/x"));
    browser.open(at("/realmsandmore"));

    assertThat(seen)
        .contains(
            "GET /realms/x cookie=[SESSION=abc=; SITE=1]", "GET /realmsandmore cookie=[SITE=1]");
  }

  @Test
  void forgetsCookiesThatEnd() {
    browser.open(at("/set"));
    browser.open(at("/unset"));

    browser.open(at("/realms/x"));

    assertThat(seen).contains("GET /realms/x cookie=[]");
  }

  @Test
  void followsRedirectsAndKeepsTheCookiesOfEach() {
    var page = browser.open(at("/hop"));

    assertThat(page.address()).isEqualTo(at("/form"));
    assertThat(page.document().title()).isEqualTo("Step");
    assertThat(seen).contains("GET /form cookie=[HOP=1]");
  }

  @Test
  void stopsBeforeTheAddressThatIsWaitedFor() {
    var landing = browser.openUntil(at("/hop"), base + "/form");

    assertThat(landing.page()).isNull();
    assertThat(landing.address()).isEqualTo(at("/form"));
    assertThat(seen).noneMatch(line -> line.startsWith("GET /form"));
  }

  @Test
  void aCircleOfRedirectsEnds() {
    assertThatThrownBy(() -> browser.open(at("/circle")))
        .isInstanceOf(DriveFailure.class)
        .hasMessageContaining("without end");
  }

  @Test
  void sendsWhatWasTypedAndTheButtonThatWasPressed() {
    var form = browser.open(at("/form")).formWith("nickname");

    browser.submit(form.fill("nickname", "山 & 谷").tick("agreed").press("register"));

    assertThat(seen.getLast())
        .startsWith("POST /sent")
        .endsWith(
            " _csrf=t%261&nickname=%E5%B1%B1+%26+%E8%B0%B7&other=on&body=&agreed=yes&register=yes"
                + " origin="
                + base);
  }

  @Test
  void aButtonMaySendElsewhere() {
    var form = browser.open(at("/form")).formWith("nickname");

    browser.submit(form.press("choose", "network-number"));

    assertThat(seen.getLast()).startsWith("POST /chosen").contains("choose=network-number");
  }

  @Test
  void aFormThatGetsPutsItsFieldsIntoTheAddress() {
    var form = browser.open(at("/form")).formWith("q");

    var page = browser.submit(form.fill("q", "茶").submit());

    assertThat(page.address()).isEqualTo(at("/elsewhere?q=%E8%8C%B6"));
  }

  @Test
  void linksAreListedOnceAndOnlyThoseOfTheWeb() {
    assertThat(browser.open(at("/form")).links("/threads/")).containsExactly(at("/threads/7"));
  }

  @Test
  void fieldsAndButtonsThatAreNotThereAreNamed() {
    var page = browser.open(at("/form"));

    assertThatThrownBy(() -> page.formWith("phone"))
        .hasMessageContaining("/form")
        .hasMessageContaining("Step")
        .hasMessageContaining("phone");
    assertThatThrownBy(() -> page.formWith("nickname").fill("phone", "1"))
        .hasMessageContaining("there is no field phone");
    assertThatThrownBy(() -> page.formWith("nickname").press("choose", "letter"))
        .hasMessageContaining("choose = letter");
  }

  @Test
  void aFailureQuotesThePageAndNoQuery() {
    var page = browser.open(at("/bad?code=secret"));

    assertThatThrownBy(() -> page.expectOk("reading"))
        .hasMessageContaining("422")
        .hasMessageContaining("The title is too short.")
        .hasMessageNotContaining("secret");
  }

  @Test
  void noAnswerIsAFailureOfTheDrive() {
    server.stop(0);

    assertThatThrownBy(() -> browser.open(at("/form")))
        .isInstanceOf(DriveFailure.class)
        .hasMessageContaining("No answer from " + base + "/form");
  }

  private URI at(String path) {
    return URI.create(base + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    seen.add(
        exchange.getRequestMethod()
            + " "
            + path
            + " cookie="
            + cookies
            + (body.isEmpty()
                ? ""
                : " " + body + " origin=" + exchange.getRequestHeaders().getFirst("Origin")));
    var headers = exchange.getResponseHeaders();
    switch (path) {
      case "/set" -> {
        headers.add("Set-Cookie", "SESSION=abc=; Path=/realms/; Secure; HttpOnly; SameSite=None");
        headers.add("Set-Cookie", "SITE=1; Path=/");
      }
      case "/unset" -> {
        headers.add("Set-Cookie", "SESSION=; Path=/realms/; Expires=Thu, 01-Jan-1970 00:00:10 GMT");
        headers.add("Set-Cookie", "SITE=; Path=/; Max-Age=0");
      }
      case "/hop" -> headers.add("Set-Cookie", "HOP=1");
      default -> {}
    }
    var redirect = Map.of("/hop", "/hop/again", "/hop/again", "/form", "/circle", "/circle");
    var target = redirect.get(path);
    if (target != null) {
      headers.add("Location", target);
      exchange.sendResponseHeaders(302, -1);
    } else {
      headers.add("Content-Type", "text/html; charset=utf-8");
      var page = path.equals("/bad") ? "<p role=alert>The title is too short.</p>" : FORM;
      var bytes = page.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(path.equals("/bad") ? 422 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
