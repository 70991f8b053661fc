package dev.shiming.web.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.testkit.Proves;
import dev.shiming.web.cache.PageCache;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What readers are told of an official account's article, and how they follow its author. */
@SiteTest
class OfficialArticleTests {

  private static final String PAGE = "/articles/7";
  private static final String FEED = "/official/yixing-ceramics/feed.xml";
  private static final String FOLLOW = "/api/official/" + StandIn.ACCOUNT + "/follow";

  @Autowired MockMvc web;
  @Autowired StandIn services;
  @Autowired PageCache cache;

  @BeforeEach
  void fresh() {
    services.reset();
    cache.clear();
  }

  @AfterEach
  void forget() {
    cache.clear();
  }

  @Test
  @Proves(value = "C37", part = "fiction")
  @Proves(value = "C37", part = "dispute")
  @Proves(value = "C37", part = "rumour")
  @Proves(value = "C37", part = "machine-made")
  void labelsHaveAWordASignAndAMeaning() throws Exception {
    var labels = page(open(PAGE)).select(".article [data-test^=label-]");
    assertThat(labels.eachText())
        .containsExactly("Fiction", "AI-made", "Disputed", "Rumour rebutted");
    assertThat(labels.select("svg path")).hasSize(4);
    assertThat(labels.eachAttr("title")).hasSize(4);
  }

  @Test
  void sourceIsTextAndLeadsOnlyToTheWeb() throws Exception {
    var link = page(open(PAGE)).select("[data-test=source] a");
    assertThat(link.attr("href")).isEqualTo("https://daily.example/kiln?a=1&b=2");
    assertThat(link.attr("rel")).isEqualTo("nofollow noopener");
    assertThat(link.text()).isEqualTo("丁蜀日报 <b>");
    cache.clear();
    services.tell(
        "forum GET /api/articles/7",
        200,
        "{\"id\":7,\"title\":\"t\",\"kind\":\"article\",\"author\":{\"id\":\"%s\"},\"createdAt\":\"2026-11-16T03:30:00Z\",\"source\":\"repost\",\"sourceName\":\"evil\",\"sourceUrl\":\"javascript:alert(1)\",\"html\":\"\"}"
            .formatted(StandIn.ACCOUNT));
    var evil = page(open(PAGE));
    assertThat(evil.select("[data-test=source]").text()).contains("evil");
    assertThat(evil.select("[href^=javascript]")).isEmpty();
  }

  @Test
  void correctionIsSaidWithItsNoteAndEveryVersionCanBeRead() throws Exception {
    var corrected = page(open(PAGE)).select("[data-test=corrected]");
    assertThat(corrected.text()).contains("18 November 2026", "更正了开窑的日期");
    var history = page(open(corrected.select("a").attr("href")));
    assertThat(history.select("[data-test=version] a").eachAttr("href"))
        .containsExactly(PAGE + "/history/2", PAGE + "/history/1");
    assertThat(page(open(PAGE + "/history/1")).select("[data-test=version-text]").text())
        .contains("11 月 3 日");
    assertThat(open(PAGE + "/history/3").getStatus()).isEqualTo(404);
  }

  @Test
  void commentAreaSaysWhatBecomesOfComments() throws Exception {
    assertThat(page(member(PAGE)).select("[data-test=comments-moderated]")).hasSize(1);
    services.tell(
        "forum GET /api/articles/7",
        200,
        "{\"id\":7,\"title\":\"t\",\"kind\":\"article\",\"author\":{\"id\":\"%s\"},\"createdAt\":\"2026-11-16T03:30:00Z\",\"comments\":\"paused\",\"html\":\"\"}"
            .formatted(StandIn.ACCOUNT));
    cache.clear();
    var paused = page(member(PAGE));
    assertThat(paused.select("[data-test=comments-paused]")).hasSize(1);
    assertThat(paused.select("#body")).isEmpty();
  }

  @Test
  void followingIsTheMembersOwnAct() throws Exception {
    var reader = page(open(PAGE));
    assertThat(reader.select("[data-test=follow]")).isEmpty();
    assertThat(reader.select("[data-test=followers]").text()).isEqualTo("1,207 followers");
    assertThat(page(member(PAGE)).select("[data-test=follow]").text()).isEqualTo("Unfollow");
    var answer =
        web.perform(
                post("/official/yixing-ceramics/follow")
                    .param("follow", "false")
                    .param("article", "7")
                    .with(Visitors.member())
                    .with(csrf()))
            .andReturn()
            .getResponse();
    assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
    assertThat(services.calls("forum", "DELETE", FOLLOW)).hasSize(1);
  }

  @Test
  void readersPageIsKeptWithoutACookieUntilItsAccountChanges() throws Exception {
    var first = open(PAGE);
    assertThat(first.getHeader("Set-Cookie")).isNull();
    assertThat(first.getContentAsString()).doesNotContain("_csrf");
    open(PAGE);
    assertThat(services.calls("forum", "GET", "/api/articles/7")).hasSize(1);
    cache.evict(List.of("member:" + StandIn.ACCOUNT));
    open(PAGE);
    assertThat(services.calls("forum", "GET", "/api/articles/7")).hasSize(2);
  }

  @Test
  void cardListsTheNewestArticlesAndItsFeed() throws Exception {
    var card = page(open("/official/yixing-ceramics"));
    assertThat(card.select("[data-test=newest] .line-title").eachAttr("href"))
        .containsExactly(PAGE, "/articles/8");
    assertThat(card.select("head link[rel=alternate]").attr("href")).isEqualTo(FEED);
    assertThat(services.calls("forum", "GET", "/api/articles").getFirst().query())
        .isEqualTo("author=" + StandIn.ACCOUNT + "&limit=5");
  }

  @Test
  void feedIsWellFormedWhateverItsNamesAre() throws Exception {
    var answer = open(FEED);
    assertThat(answer.getContentType()).startsWith("application/atom+xml");
    var feed = Jsoup.parse(answer.getContentAsString(), Parser.xmlParser());
    javax.xml.parsers.DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new java.io.ByteArrayInputStream(answer.getContentAsByteArray()));
    assertThat(feed.select("entry title").eachText()).containsExactly("龙窑 <开窑> & 出窑", "给第一次玩泥的人");
    assertThat(feed.select("entry").getFirst().select("updated").text())
        .isEqualTo("2026-11-18T03:30:00Z");
    assertThat(feed.select("feed > author > name").text()).isEqualTo("宜兴陶瓷研究所");
    assertThat(feed.select("feed > id").text())
        .isEqualTo("http://localhost/official/yixing-ceramics");
    open(FEED);
    assertThat(services.calls("forum", "GET", "/api/articles")).hasSize(1);
  }

  @Test
  void frontPageShowsFollowedArticlesAndDoesWithoutThem() throws Exception {
    assertThat(page(member("/")).select("[data-test=followed] .line-title")).hasSize(2);
    assertThat(page(open("/")).select("[data-test=followed]")).isEmpty();
    services.tell("forum GET /api/followed/articles", 503, "{}");
    var without = member("/");
    assertThat(without.getStatus()).isEqualTo(200);
    assertThat(page(without).select("[data-test=followed]")).isEmpty();
  }

  private MockHttpServletResponse open(String path) throws Exception {
    return web.perform(get(path).cookie(new Cookie("lang", "en"))).andReturn().getResponse();
  }

  private MockHttpServletResponse member(String path) throws Exception {
    return web.perform(
            get(path)
                .with(Visitors.member())
                .cookie(new Cookie("lang", "en"), new Cookie("SHIMING", "t")))
        .andReturn()
        .getResponse();
  }

  private static Document page(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString());
  }
}
