package dev.shiming.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.shiming.web.cache.PageCache;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Every page, whole and with parts missing. */
@SiteTest
class PagesTests {

  private static final String EVIL = "<script>alert(1)</script>\\\"'><img src=x onerror=alert(2)>";

  @Autowired MockMvc web;
  @Autowired StandIn services;
  @Autowired PageCache cache;

  @BeforeEach
  void fresh() {
    services.reset();
    cache.clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/boards/tea",
        "/threads/101",
        "/articles/4",
        "/members/0192a1b0-0000-7000-8000-000000000000",
        "/agreement",
        "/rules",
        "/privacy",
        "/boards/tea/new",
        "/posts/501/edit",
        "/posts/501/delete",
        "/comments/801/edit",
        "/comments/801/delete",
        "/report?type=comment&id=801",
        "/official",
        "/official?q=none&kind=media",
        "/official/rules",
        "/official/yixing-ceramics",
        "/official/apply",
        "/official/apply/" + StandIn.DRAFT + "/entity",
        "/official/apply/" + StandIn.DRAFT + "/account",
        "/official/apply/" + StandIn.DRAFT + "/operation",
        "/official/apply/" + StandIn.DRAFT + "/credentials",
        "/official/apply/" + StandIn.DRAFT + "/accounts",
        "/official/apply/" + StandIn.DRAFT + "/confirmation",
        "/official/apply/" + StandIn.DRAFT + "/withdraw",
        "/official/apply/" + StandIn.CORRECTED,
        "/official/apply/" + StandIn.CORRECTED + "/confirmation",
        "/logout"
      })
  void pageIsWholeInBothLanguagesForReaderAndMember(String path) throws Exception {
    for (var language : new String[] {"zh", "en"}) {
      for (var member : new boolean[] {true, false}) {
        var request = get(path).cookie(new Cookie("lang", language));
        var answer =
            web.perform(member ? request.with(Visitors.member()) : request)
                .andReturn()
                .getResponse();
        if (answer.getStatus() == 302 && !member) {
          continue;
        }
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        var html = answer.getContentAsString();
        assertThat(html)
            .doesNotContain("??")
            .doesNotContain(" style=\"")
            .doesNotContain(" onclick");
        var page = Jsoup.parse(html);
        assertThat(page.select("html").attr("lang"))
            .isEqualTo(language.equals("zh") ? "zh-Hans" : "en");
        assertThat(page.select("h1")).as(path).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("script").eachAttr("src")).hasSize(1);
        assertThat(page.select("script").html()).isEmpty();
      }
    }
  }

  @Test
  void personIsDrawnByNicknameNumberOrNeither() throws Exception {
    assertThat(open("/threads/101", "en").select("[data-test=person]").text()).contains("山谷回声");
    services.tell(
        "account GET /api/members/" + StandIn.MEMBER,
        200,
        "{\"member\":{\"id\":\""
            + StandIn.MEMBER
            + "\",\"nickname\":null,\"number\":1234,\"badge\":null,\"avatar\":\"x\"}}");
    assertThat(open("/members/" + StandIn.MEMBER, "zh").select("[data-test=profile] bdi").text())
        .isEqualTo("新成员 1234");
    cache.clear();
    var english = open("/members/" + StandIn.MEMBER, "en");
    assertThat(english.select("[data-test=profile] bdi").text()).isEqualTo("Member 1234");
  }

  @Test
  void waitingTextIsMarkedToItsAuthor() throws Exception {
    var page =
        Jsoup.parse(
            web.perform(
                    get("/threads/101")
                        .with(Visitors.member())
                        .cookie(new Cookie("lang", "en"), new Cookie("SHIMING", "t")))
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(page.select("#post-505 [data-test=own-held]").text())
        .contains("Waiting", "Only you can see this");
    assertThat(page.select("#post-505 svg.icon")).hasSize(1);
  }

  /** After a failure account-service is left alone for ten seconds; other tests make it fail. */
  @Test
  void barShowsTheNumberOfUnreadNotices() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> {
              var answer =
                  web.perform(get("/rules").with(Visitors.member())).andReturn().getResponse();
              assertThat(
                      Jsoup.parse(answer.getContentAsString()).select("[data-test=unread]").text())
                  .isEqualTo("3");
            });
  }

  @Test
  void pagesAnswerAndNameThePartThatIsMissing() throws Exception {
    services.stop("forum");
    assertThat(open("/", "en").select("[data-test=unavailable]").attr("data-service"))
        .isEqualTo("forum");
    assertThat(open("/articles/4", "zh").select("[data-service=forum]")).hasSize(1);
    services.reset();
    services.stop("comment");
    assertThat(open("/articles/4", "en").select("[data-service=comment]").text())
        .contains("Comments cannot be reached");
    assertThat(open("/articles/4", "en").select("[data-test=article-title]")).hasSize(1);
    services.reset();
    services.stop("account");
    assertThat(open("/members/" + StandIn.MEMBER, "en").select("[data-service=account]"))
        .hasSize(1);
    var member = web.perform(get("/threads/101").with(Visitors.member())).andReturn().getResponse();
    assertThat(member.getStatus()).isEqualTo(200);
  }

  @Test
  void errorPagesSayWhatHappenedWithAReference() throws Exception {
    var unknown =
        web.perform(get("/threads/9").cookie(new Cookie("lang", "en"))).andReturn().getResponse();
    assertThat(unknown.getStatus()).isEqualTo(404);
    var page = Jsoup.parse(unknown.getContentAsString());
    assertThat(page.select("h1").text()).isEqualTo("There is no such page");
    assertThat(page.select("[data-test=reference]").text()).matches("[0-9a-f]{32}");
    services.stop("forum");
    var down =
        web.perform(get("/boards/tea").cookie(new Cookie("lang", "zh"))).andReturn().getResponse();
    assertThat(down.getStatus()).isEqualTo(503);
    assertThat(down.getContentAsString()).contains("版块和文章暂时打不开", "data-status=\"503\"");
    assertThat(down.getHeader("Retry-After")).isEqualTo("30");
  }

  @Test
  void scriptInEveryFieldStaysText() throws Exception {
    var person =
        "{\"id\":\"a\",\"nickname\":\""
            + EVIL
            + "\",\"number\":1,\"badge\":null,\"avatar\":\""
            + EVIL
            + "\"}";
    services.tell(
        "forum GET /api/threads/101",
        200,
        ("{\"thread\":{\"id\":101,\"title\":\"%1$s\",\"board\":{\"slug\":\"tea\",\"name\":{\"zh\":\"%1$s\",\"en\":\"%1$s\"}},\"author\":%2$s,\"createdAt\":\"2026-11-01T00:00:00Z\"},"
                + "\"posts\":{\"items\":[{\"id\":1,\"number\":1,\"author\":%2$s,\"html\":\"<p>ok</p>\",\"quote\":{\"id\":2,\"author\":%2$s,\"excerpt\":\"%1$s\"},\"state\":\"refused\",\"reason\":\"%1$s\",\"createdAt\":\"2026-11-01T00:00:00Z\",\"version\":1}],\"next\":\"%1$s\"}}")
            .formatted(EVIL, person));
    services.tell(
        "account GET /api/members/" + StandIn.MEMBER,
        200,
        "{\"member\":" + person + ",\"tagline\":\"" + EVIL + "\"}");
    for (var path : new String[] {"/threads/101", "/members/" + StandIn.MEMBER}) {
      var page = open(path, "en");
      assertThat(page.select("script")).as(path).hasSize(1);
      assertThat(page.select("img[onerror]")).as(path).isEmpty();
      assertThat(page.text()).as(path).contains("<script>alert(1)</script>");
    }
  }

  @Test
  void avatarIsTheSameForTheSameSeedAndHoldsNoScript() throws Exception {
    var one = web.perform(get("/avatars/abc.svg")).andReturn().getResponse();
    var two = web.perform(get("/avatars/abc.svg")).andReturn().getResponse();
    var other = web.perform(get("/avatars/abd.svg")).andReturn().getResponse();
    assertThat(one.getContentAsString())
        .isEqualTo(two.getContentAsString())
        .isNotEqualTo(other.getContentAsString());
    assertThat(one.getContentType()).startsWith("image/svg+xml");
    assertThat(one.getHeader("Cache-Control")).contains("immutable");
  }

  private Document open(String path, String language) throws Exception {
    return Jsoup.parse(
        web.perform(get(path).cookie(new Cookie("lang", language)))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
