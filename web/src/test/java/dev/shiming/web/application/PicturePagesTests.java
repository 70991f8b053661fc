package dev.shiming.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpExchange;
import dev.shiming.web.standin.FileForms;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Choosing the picture of an account, and what is shown of one that was sent. */
@SiteTest
class PicturePagesTests {

  private static final String ID = "0192a1b0-0000-7000-8000-0000000000e1";
  private static final String DRAFT = "/official/apply/" + StandIn.DRAFT;
  private static final String PAGE = DRAFT + "/picture";
  private static final String API = "/api/applications/" + StandIn.DRAFT;
  private static final String SET =
      "/pictures/%1$s?width=80 80w, /pictures/%1$s?width=160 160w, /pictures/%1$s?width=400 400w"
          .formatted(ID);
  private static final byte[] FILE = {(byte) 0xff, (byte) 0xd8, 0, 13, 10, 45, 45, 7};

  @Autowired MockMvc web;
  @Autowired StandIn services;
  private final MockHttpSession session = new MockHttpSession();

  @BeforeEach
  void fresh() {
    services.reset();
  }

  @AfterEach
  void forget() {
    services.reset();
  }

  @Test
  void stepKeepsWhatWasTypedBeforeItLeadsToThePicture() throws Exception {
    services.tell("account PUT " + API + "/answers/account", 200, application(null));
    var answer =
        member(
            post(DRAFT + "/account")
                .param("version", "4")
                .param("officialName", "青禾")
                .param("action", "picture")
                .with(csrf()));
    assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
    assertThat(services.calls("account", "PUT", API + "/answers/account").getFirst().body())
        .contains("\"officialName\":\"青禾\"")
        .doesNotContain("picture");
  }

  @Test
  void fileOfThePlainFormReachesTheServiceAsItIs() throws Exception {
    List<byte[]> received = new ArrayList<>();
    var token = page(member(get(PAGE))).select("[data-test=picture-form] [name=_csrf]").val();
    services.serve(
        "account POST " + API + "/picture",
        exchange -> {
          received.add(exchange.getRequestBody().readAllBytes());
          answer(exchange, "application/json", application(ID).getBytes(StandardCharsets.UTF_8));
        });
    var sent = member(FileForms.send(PAGE, token, FILE));
    assertThat(sent.getRedirectedUrl()).isEqualTo(DRAFT + "/account#picture");
    assertThat(received).containsExactly(FILE);
    var forged = member(FileForms.send(PAGE, "x" + token, FILE));
    assertThat(forged.getStatus()).isEqualTo(403);
    assertThat(received).hasSize(1);
  }

  @Test
  void refusalIsSaidAtTheFileAndTheOldPictureIsStillShown() throws Exception {
    services.tell("account GET " + API, 200, application(ID));
    services.tell(
        "account POST " + API + "/picture",
        422,
        "{\"code\":\"request.invalid\",\"fields\":[{\"field\":\"picture\",\"code\":\"media.not-a-picture\",\"args\":{}}]}");
    var token = page(member(get(PAGE))).select("[data-test=picture-form] [name=_csrf]").val();
    var answer = member(FileForms.send(PAGE, token, FILE));
    assertThat(answer.getStatus()).isEqualTo(422);
    var page = page(answer);
    assertThat(page.select("[data-test=error-picture]").text()).contains("WebP");
    assertThat(page.select("#file").attr("aria-describedby")).contains("error-picture");
    assertThat(page.select("[data-test=picture-kept] img").attr("srcset")).isEqualTo(SET);
  }

  @Test
  void fileThatIsTooLargeIsNotPassedOn() throws Exception {
    var token = page(member(get(PAGE))).select("[data-test=picture-form] [name=_csrf]").val();
    var answer = member(FileForms.send(PAGE, token, new byte[5 * 1024 * 1024 + 1]));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(page(answer).select("[data-test=error-picture]").text()).contains("5 MB");
    assertThat(services.calls("account", "POST", API + "/picture")).isEmpty();
    var huge = member(FileForms.send(PAGE, token, new byte[21 * 1024 * 1024]));
    assertThat(huge.getStatus()).isEqualTo(413);
  }

  @Test
  void removingAsksTheServiceAndLeadsBack() throws Exception {
    var answer = member(post(PAGE + "/removal").with(csrf()));
    assertThat(answer.getRedirectedUrl()).isEqualTo(DRAFT + "/account#picture");
    assertThat(services.calls("account", "DELETE", API + "/picture")).hasSize(1);
    services.tell("account DELETE " + API + "/picture", 409, "{\"code\":\"application.closed\"}");
    assertThat(member(post(PAGE + "/removal").with(csrf())).getStatus()).isEqualTo(409);
  }

  @Test
  void stepShowsWhatIsKeptWithoutWordsOfItsOwn() throws Exception {
    assertThat(page(member(get(DRAFT + "/account"))).select("[data-test=picture] img")).isEmpty();
    services.tell("account GET " + API, 200, application(ID));
    var shown = page(member(get(DRAFT + "/account"))).select("[data-test=picture] img");
    assertThat(shown.attr("src")).isEqualTo("/pictures/" + ID + "?width=80");
    assertThat(shown.attr("srcset")).isEqualTo(SET);
    assertThat(shown.hasAttr("alt")).isTrue();
    assertThat(shown.attr("alt")).isEmpty();
  }

  @Test
  void pageOfAPictureIsClosedOnceItIsSubmitted() throws Exception {
    services.tell("account GET " + API, 200, application(ID).replace("\"draft\"", "\"submitted\""));
    assertThat(member(get(PAGE)).getRedirectedUrl()).isEqualTo(DRAFT);
    assertThat(open(get(PAGE)).getRedirectedUrl()).startsWith("/login");
  }

  @Test
  void authorsPictureIsShownWhereverItsNameIs() throws Exception {
    var official =
        "{\"id\":\"a\",\"nickname\":\"n\",\"number\":null,\"badge\":{\"kind\":\"media\",\"handle\":\"h\"},\"avatar\":\"p-"
            + ID
            + "\"}";
    services.tell(
        "forum GET /api/articles/4",
        200,
        "{\"id\":4,\"title\":\"t\",\"summary\":\"s\",\"kind\":\"article\",\"author\":%s,\"createdAt\":\"2026-11-01T00:00:00Z\",\"html\":\"\"}"
            .formatted(official));
    assertThat(page(open(get("/articles/4"))).select("img.avatar").attr("srcset")).isEqualTo(SET);
    assertThat(page(open(get("/official/yixing-ceramics"))).select("img.avatar").outerHtml())
        .contains("width=\"64\"");
    var drawn = page(open(get("/threads/101"))).select("img.avatar");
    assertThat(drawn).isNotEmpty();
    assertThat(drawn.attr("src")).matches("/avatars/[A-Za-z0-9_-]+\\.svg");
    assertThat(drawn.hasAttr("srcset")).isFalse();
  }

  @Test
  void bytesComeThroughWithTheHeadersOfTheService() throws Exception {
    services.serve(
        "account GET /api/pictures/" + ID,
        exchange -> {
          exchange.getResponseHeaders().set("Cache-Control", "max-age=31536000, public, immutable");
          answer(exchange, "image/jpeg", FILE);
        });
    var answer = open(get("/pictures/" + ID + "?width=160"));
    assertThat(answer.getContentAsByteArray()).isEqualTo(FILE);
    assertThat(answer.getContentType()).isEqualTo("image/jpeg");
    assertThat(answer.getHeader("Cache-Control")).contains("immutable");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeaders("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'");
    assertThat(answer.getHeader("Set-Cookie")).isNull();
    services.reset();
    assertThat(open(get("/pictures/" + ID)).getStatus()).isEqualTo(404);
    services.stop("account");
    assertThat(open(get("/pictures/" + ID)).getStatus()).isEqualTo(503);
  }

  private static String application(@Nullable String picture) {
    return """
    {"id":"%s","state":"draft","version":5,"answers":{"kind":"person","officialName":"青禾"%s},
     "registered":null,"authority":null,"proofs":[],"steps":[{"step":"account","done":true}],"problems":[],
     "createdAt":"2026-11-19T02:00:00Z","submittedAt":null,"dueAt":null,"ruled":null,"appealUntil":null}
    """
        .formatted(StandIn.DRAFT, picture == null ? "" : ",\"picture\":\"" + picture + "\"");
  }

  private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private MockHttpServletResponse member(MockHttpServletRequestBuilder request) throws Exception {
    return open(request.session(session).with(Visitors.member()));
  }

  private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
    return Objects.requireNonNull(web.perform(request).andReturn().getResponse());
  }

  private static Document page(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString());
  }
}
