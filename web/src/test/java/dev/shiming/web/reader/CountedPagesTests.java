package dev.shiming.web.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.cache.PageCache;
import dev.shiming.web.standin.MovableClock;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever opens an article counts once, however the page came to them; nobody else does. */
@SiteTest
class CountedPagesTests {

  private static final String READS = "/api/articles/reads";
  private static final String ONE = "[{\"article\":7,\"reads\":1,\"shares\":0}]";
  private static final String TOKEN = "/protocol/openid-connect/token";
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

  @Autowired MockMvc web;
  @Autowired StandIn services;
  @Autowired PageCache cache;
  @Autowired MovableClock clock;
  @Autowired Readers readers;
  @Autowired Reported reported;

  /** Each test has a day of its own. */
  @BeforeEach
  void nextDay() {
    services.reset();
    cache.clear();
    readers.take(10_000);
    clock.forward(Duration.ofDays(1));
    services.tell("forum POST " + READS, 204, "");
    services.tell(
        "realm POST " + TOKEN,
        200,
        "{\"access_token\":\"token-of-web\",\"token_type\":\"Bearer\",\"expires_in\":60}");
  }

  @AfterEach
  void backToThePresent() {
    clock.back();
    cache.clear();
  }

  @Test
  void readerCountsOnceWhetherThePageWasMadeKeptOrUnchanged() throws Exception {
    var made = open(get("/articles/7"));
    assertThat(sent()).isEqualTo(ONE);
    open(get("/articles/7"));
    open(get("/articles/7").header("If-None-Match", tag(made)));
    assertThat(sent()).isEmpty();
    assertThat(services.calls("forum", "GET", "/api/articles/7")).hasSize(1);
  }

  @Test
  void readerOfAKeptPageCounts() throws Exception {
    open(get("/articles/7"));
    sent();
    from("203.0.113.20", get("/articles/7"));
    assertThat(services.calls("forum", "GET", "/api/articles/7")).hasSize(1);
    assertThat(sent()).isEqualTo(ONE);
  }

  @Test
  void readerWhoseCopyIsUnchangedCounts() throws Exception {
    var tag = tag(open(get("/articles/7")));
    sent();
    assertThat(from("203.0.113.21", get("/articles/7").header("If-None-Match", tag)).getStatus())
        .isEqualTo(304);
    assertThat(sent()).isEqualTo(ONE);
  }

  @Test
  void memberCountsAsReaderAndNotTwice() throws Exception {
    open(get("/articles/7").with(Visitors.member()));
    open(get("/articles/7"));
    assertThat(sent()).isEqualTo(ONE);
  }

  @Test
  void whoWorksForTheAccountIsNoReaderOfIt() throws Exception {
    var session = new MockHttpSession();
    web.perform(get("/studio/yixing-ceramics").session(session).with(Visitors.member()));
    open(get("/articles/7").session(session).with(Visitors.member()));
    open(share().session(session).with(Visitors.member()));
    assertThat(sent()).isEmpty();
    open(get("/articles/4").session(session).with(Visitors.member()));
    assertThat(sent()).isEqualTo("[{\"article\":4,\"reads\":1,\"shares\":0}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; Baiduspider/2.0)",
        "facebookexternalhit/1.1",
        "curl/8.14.1",
        "Python-urllib/3.13",
        "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/142.0.0.0 Safari/537.36",
        " "
      })
  void robotIsNoReader(String program) throws Exception {
    web.perform(get("/articles/7").header("User-Agent", program));
    assertThat(sent()).isEmpty();
  }

  @Test
  void telephoneOfCubotIsAReader() throws Exception {
    web.perform(
        get("/articles/7").header("User-Agent", "Mozilla/5.0 (Linux; Android 14; CUBOT X90)"));
    assertThat(sent()).isEqualTo(ONE);
  }

  @Test
  void whatNobodyLooksAtDoesNotCount() throws Exception {
    open(head("/articles/7"));
    open(get("/articles/7").header("Sec-Purpose", "prefetch;prerender"));
    open(get("/articles/7").header("Purpose", "prefetch"));
    open(get("/articles/7").header("Sec-Fetch-Dest", "image"));
    open(get("/articles/7").header("Sec-Fetch-Dest", "empty"));
    open(get("/articles/7/history"));
    open(get("/articles/999"));
    open(get("/threads/101"));
    services.stop("forum");
    open(get("/articles/4"));
    services.reset();
    assertThat(sent()).isEmpty();
  }

  @Test
  void batchIsSentInTheNameOfWebAndOfNoBrowser() throws Exception {
    open(get("/articles/7").with(Visitors.member()));
    sent();
    var call = services.calls("forum", "POST", READS).getFirst();
    assertThat(call.token()).isEqualTo("Bearer token-of-web");
    assertThat(call.forwarded()).isNull();
    assertThat(services.calls("realm", "POST", TOKEN))
        .extracting(StandIn.Call::body)
        .anyMatch(body -> body.contains("grant_type=client_credentials"));
  }

  @Test
  void batchWithoutAnAnswerIsNotSentAgain() throws Exception {
    services.tell("forum POST " + READS, 503, "{\"code\":\"unavailable\"}");
    open(get("/articles/7"));
    assertThat(sent()).isEqualTo(ONE);
    services.tell("forum POST " + READS, 204, "");
    assertThat(sent()).isEmpty();
    open(get("/articles/4"));
    assertThat(sent()).isEqualTo("[{\"article\":4,\"reads\":1,\"shares\":0}]");
  }

  @Test
  void numbersWaitWhileThereIsNoToken() throws Exception {
    services.stop("realm");
    open(get("/articles/7"));
    assertThat(sent()).isEmpty();
    services.reset();
    services.tell(
        "realm POST " + TOKEN,
        200,
        "{\"access_token\":\"token-of-web\",\"token_type\":\"Bearer\",\"expires_in\":60}");
    assertThat(sent()).isEqualTo(ONE);
  }

  @Test
  @Timeout(10)
  void hangingServiceSlowsNoPage() throws Exception {
    open(get("/articles/7"));
    var held = services.pause("forum POST " + READS);
    var sending = Thread.ofVirtual().start(reported::send);
    try {
      var before = System.nanoTime();
      for (var reader = 30; reader < 60; reader++) {
        assertThat(from("203.0.113." + reader, get("/articles/7")).getStatus()).isEqualTo(200);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
      assertThat(sending.isAlive()).isTrue();
    } finally {
      held.countDown();
      sending.join();
    }
  }

  @Test
  void shareWithoutScriptLeadsBackToTheAddressAndCountsOnce() throws Exception {
    for (var again = 0; again < 2; again++) {
      var answer = open(share().header("Origin", "http://localhost"));
      assertThat(answer.getRedirectedUrl()).isEqualTo("/articles/7#shared");
      assertThat(answer.getHeader("Set-Cookie")).isNull();
    }
    assertThat(sent()).isEqualTo("[{\"article\":7,\"reads\":0,\"shares\":1}]");
    var page = Jsoup.parse(open(get("/articles/7")).getContentAsString());
    assertThat(page.select("#shared input").val()).isEqualTo("http://localhost/articles/7");
    assertThat(page.select("form[data-test=share-form]").attr("action"))
        .isEqualTo("/articles/7/share");
    assertThat(page.select("form[data-test=share-form] input")).isEmpty();
  }

  @Test
  void shareOfAMemberNeedsNoTokenEither() throws Exception {
    var answer = open(share().with(Visitors.member()).header("Sec-Fetch-Site", "same-origin"));
    assertThat(answer.getRedirectedUrl()).isEqualTo("/articles/7#shared");
    assertThat(sent()).isEqualTo("[{\"article\":7,\"reads\":0,\"shares\":1}]");
  }

  @Test
  void otherSiteCannotShareForAnybody() throws Exception {
    assertThat(open(share().header("Origin", "https://evil.example")).getStatus()).isEqualTo(403);
    assertThat(open(share().header("Sec-Fetch-Site", "cross-site")).getStatus()).isEqualTo(403);
    assertThat(
            open(share().with(Visitors.member()).header("Sec-Fetch-Site", "same-site")).getStatus())
        .isEqualTo(403);
    assertThat(sent()).isEmpty();
  }

  @Test
  void whatDoesNotExistCannotBeShared() throws Exception {
    assertThat(open(post("/articles/999/share")).getStatus()).isEqualTo(404);
    services.stop("forum");
    assertThat(open(share()).getRedirectedUrl()).isEqualTo("/articles/7#shared");
    services.reset();
    assertThat(sent()).isEmpty();
  }

  private static MockHttpServletRequestBuilder share() {
    return post("/articles/7/share");
  }

  /** What forum-service is told now; empty where it is told nothing. */
  private String sent() {
    var before = services.calls("forum", "POST", READS).size();
    reported.send();
    var calls = services.calls("forum", "POST", READS);
    return calls.size() == before ? "" : calls.getLast().body();
  }

  private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
    return from("203.0.113.10", request);
  }

  private MockHttpServletResponse from(String address, MockHttpServletRequestBuilder request)
      throws Exception {
    return web.perform(
            request
                .header("User-Agent", FIREFOX)
                .cookie(new Cookie("lang", "en"))
                .with(
                    asked -> {
                      asked.setRemoteAddr(address);
                      return asked;
                    }))
        .andReturn()
        .getResponse();
  }

  private static String tag(MockHttpServletResponse answer) {
    var tag = answer.getHeader("ETag");
    assertThat(tag).isNotNull();
    return tag;
  }
}
