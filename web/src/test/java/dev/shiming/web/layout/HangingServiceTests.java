package dev.shiming.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.shiming.web.cache.PageCache;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import java.time.Duration;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** A service that takes calls and never answers costs a page one time-out, however many parts. */
@SiteTest
class HangingServiceTests {

  private static final String PROFILE = "/api/members/" + StandIn.MEMBER;

  @Autowired MockMvc web;
  @Autowired StandIn services;
  @Autowired PageCache cache;

  @Value("${spring.http.clients.read-timeout}")
  Duration patience;

  @BeforeEach
  void fresh() {
    services.reset();
    cache.clear();
  }

  @AfterEach
  void letGo() {
    services.reset();
  }

  @Test
  void pageOfAllServicesNamesEachAfterOneTimeOut() throws Exception {
    hang(
        "account GET /api/notices/unread",
        "account GET " + PROFILE,
        "forum GET " + PROFILE + "/threads",
        "forum GET " + PROFILE + "/posts",
        "comment GET " + PROFILE + "/comments");
    var page = within(patience.multipliedBy(2), "/members/" + StandIn.MEMBER);
    assertThat(page.select("[data-test=unavailable]").eachAttr("data-service"))
        .containsExactlyInAnyOrder("account", "forum", "forum", "comment");
  }

  @Test
  void articleIsThereWhileItsCommentsHang() throws Exception {
    hang("account GET /api/notices/unread", "comment GET /api/subjects/article/4/comments");
    var page = within(patience.multipliedBy(2), "/articles/4?replyTo=801");
    assertThat(page.select("[data-test=unavailable]").eachAttr("data-service"))
        .containsExactly("comment");
    assertThat(page.select("[data-test=article-title]")).hasSize(1);
  }

  @Test
  void queueNamesEveryDeskThatHangs() throws Exception {
    hang("account GET /api/cases", "forum GET /api/cases", "comment GET /api/cases");
    var page = within(patience.multipliedBy(2), "/console");
    assertThat(page.text()).isNotEmpty();
    assertThat(page.select("[data-service]").eachAttr("data-service"))
        .contains("account", "forum", "comment");
  }

  @Test
  void partsAreAskedForInTheNameAndFromTheBrowserOfTheMember() throws Exception {
    open("/members/" + StandIn.MEMBER);
    assertThat(
            Stream.of(
                    services.calls("account", "GET", PROFILE),
                    services.calls("forum", "GET", PROFILE + "/threads"),
                    services.calls("forum", "GET", PROFILE + "/posts"),
                    services.calls("comment", "GET", PROFILE + "/comments"))
                .flatMap(calls -> calls.stream()))
        .hasSize(4)
        .allSatisfy(
            call -> {
              assertThat(call.token()).isEqualTo("Bearer token-of-test");
              assertThat(call.forwarded()).matches("for=\"127\\.0\\.0\\.1:\\d+\"");
            });
  }

  private void hang(String... requests) {
    for (var request : requests) {
      services.pause(request);
    }
  }

  private Document within(Duration limit, String path) throws Exception {
    var began = System.nanoTime();
    var page = open(path);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).as(path).isLessThan(limit);
    return page;
  }

  private Document open(String path) throws Exception {
    var answer =
        web.perform(get(java.net.URI.create(path)).with(Visitors.moderator()))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }
}
