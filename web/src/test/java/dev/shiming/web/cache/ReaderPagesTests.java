package dev.shiming.web.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import dev.shiming.web.standin.MovableClock;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Readers without a session get finished pages, and never old ones for long. */
@SiteTest
class ReaderPagesTests {

  @Autowired MockMvc web;
  @Autowired StandIn services;
  @Autowired PageCache cache;
  @Autowired MovableClock clock;

  @BeforeEach
  void fresh() {
    services.reset();
    cache.clear();
  }

  /** Pages kept at a later time would stay young for the tests that come after. */
  @AfterEach
  void backToThePresent() {
    clock.back();
    cache.clear();
  }

  @Test
  void secondReaderCostsNoCall() throws Exception {
    var first = read("/threads/101");
    var second = read("/threads/101");
    assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
    assertThat(services.calls("forum", "GET", "/api/threads/101")).hasSize(1);
  }

  @Test
  void readersGetNoCookieNoSessionAndNoToken() throws Exception {
    for (var page : List.of("/", "/boards/tea", "/threads/101", "/articles/4", "/rules")) {
      var answer = web.perform(get(page)).andReturn();
      assertThat(answer.getResponse().getHeader("Set-Cookie")).as(page).isNull();
      assertThat(answer.getRequest().getSession(false)).as(page).isNull();
      assertThat(answer.getResponse().getContentAsString())
          .as(page)
          .doesNotContain("_csrf")
          .doesNotContain("nonce");
      assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("no-cache");
    }
  }

  @Test
  void cachedPageCarriesTheSameStrictHeaders() throws Exception {
    var first = read("/threads/101");
    var second = read("/threads/101");
    for (var name :
        List.of(
            "Content-Security-Policy",
            "Referrer-Policy",
            "X-Content-Type-Options",
            "Vary",
            "Permissions-Policy",
            "ETag")) {
      assertThat(second.getHeader(name)).as(name).isNotNull().isEqualTo(first.getHeader(name));
    }
  }

  @Test
  void unchangedPageIsNotSentAgain() throws Exception {
    var tag = read("/threads/101").getHeader("ETag");
    assertThat(tag).isNotNull();
    var answer = web.perform(get("/threads/101").header("If-None-Match", tag)).andReturn();
    assertThat(answer.getResponse().getStatus()).isEqualTo(304);
    assertThat(answer.getResponse().getContentAsByteArray()).isEmpty();
  }

  @Test
  void factMakesTheNextReaderSeeTheNewText() throws Exception {
    assertThat(read("/threads/101").getContentAsString()).doesNotContain("Entirely new");
    services.tell("forum GET /api/threads/101", 200, thread("Entirely new"));
    assertThat(read("/threads/101").getContentAsString()).doesNotContain("Entirely new");
    cache.evict(List.of("thread:101"));
    assertThat(read("/threads/101").getContentAsString()).contains("Entirely new");
  }

  @Test
  void pageMadeWhileTheFactArrivedIsNotKept() throws Exception {
    services.tell("forum GET /api/threads/101", 200, thread("Old text here"));
    var held = services.pause("forum GET /api/threads/101");
    var slow = CompletableFuture.supplyAsync(() -> quietly("/threads/101"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> services.calls("forum", "GET", "/api/threads/101").size() == 1);
    cache.evict(List.of("thread:101"));
    held.countDown();
    assertThat(slow.get(10, TimeUnit.SECONDS)).contains("Old text here");
    services.tell("forum GET /api/threads/101", 200, thread("Entirely new"));
    assertThat(read("/threads/101").getContentAsString()).contains("Entirely new");
  }

  @Test
  void agedPageStandsInWhileTheServiceIsDownAndNotForEver() throws Exception {
    var before = read("/threads/101").getContentAsString();
    clock.forward(Duration.ofSeconds(61));
    services.stop("forum");
    assertThat(read("/threads/101").getContentAsString()).isEqualTo(before);
    cache.evict(List.of("thread:101"));
    assertThat(read("/threads/101").getStatus()).isEqualTo(503);
  }

  @Test
  void agedPageIsMadeAnew() throws Exception {
    read("/threads/101");
    clock.forward(Duration.ofSeconds(61));
    services.tell("forum GET /api/threads/101", 200, thread("Entirely new"));
    assertThat(read("/threads/101").getContentAsString()).contains("Entirely new");
  }

  @Test
  void pageWithAGapIsNotKept() throws Exception {
    services.stop("comment");
    assertThat(read("/articles/4").getContentAsString()).contains("data-service=\"comment\"");
    services.reset();
    assertThat(read("/articles/4").getContentAsString()).doesNotContain("data-service=\"comment\"");
  }

  @Test
  void parameterOutsideTheKeyChangesNothing() throws Exception {
    var poisoned = read("/threads/101?quote=501&back=%2F%2Fevil.example&utm=x");
    var plain = read("/threads/101");
    assertThat(poisoned.getContentAsString()).isEqualTo(plain.getContentAsString());
    assertThat(plain.getContentAsString()).doesNotContain("evil");
    assertThat(services.calls("forum", "GET", "/api/threads/101")).hasSize(1);
  }

  @Test
  void eachLanguageAndThemeHasItsOwnPage() throws Exception {
    assertThat(read("/", new Cookie("lang", "zh"))).contains("lang=\"zh-Hans\"", "注册");
    assertThat(read("/", new Cookie("lang", "en"))).contains("lang=\"en\"", "Register");
    assertThat(read("/", new Cookie("theme", "dark"))).contains("data-theme=\"dark\"");
    assertThat(read("/", new Cookie("theme", "<script>"))).contains("data-theme=\"auto\"");
  }

  @Test
  void headLeavesAWholePageBehind() throws Exception {
    web.perform(head("/threads/101"));
    assertThat(read("/threads/101").getContentAsString()).contains("data-test=\"posts\"");
  }

  @Test
  void signedInPageComesFromNoCacheAndGoesIntoNone() throws Exception {
    var own = web.perform(get("/threads/101").with(Visitors.member())).andReturn().getResponse();
    assertThat(own.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(own.getContentAsString()).contains("data-test=\"reply-form\"");
    assertThat(read("/threads/101").getContentAsString()).doesNotContain("reply-form");
  }

  private MockHttpServletResponse read(String page) throws Exception {
    return web.perform(get(java.net.URI.create(page))).andReturn().getResponse();
  }

  private String read(String page, Cookie cookie) throws Exception {
    return web.perform(get(page).cookie(cookie)).andReturn().getResponse().getContentAsString();
  }

  private String quietly(String page) {
    try {
      return read(page).getContentAsString();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String thread(String title) {
    return """
        {"thread":{"id":101,"title":"%s","board":{"slug":"tea","name":{"zh":"茶","en":"Tea"}},
         "author":{"id":"a","nickname":"n","number":1,"badge":null,"avatar":"x"},"state":"published",
         "pinned":false,"locked":false,"replies":0,"createdAt":"2026-11-01T00:00:00Z","lastReplyAt":null,
         "lastReplyBy":null},"posts":{"items":[],"next":null}}
        """
        .formatted(title);
  }
}
