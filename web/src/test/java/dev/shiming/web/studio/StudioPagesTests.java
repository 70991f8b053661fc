package dev.shiming.web.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The desks of official accounts: nothing typed is lost, and every act says what it does. */
@SiteTest
class StudioPagesTests {

  private static final String DESK = "/studio/yixing-ceramics";
  private static final String DRAFT = DESK + "/drafts/31";
  private static final String API = "/api/studio/" + StandIn.ACCOUNT;
  private static final String DRAFT_API = API + "/drafts/31";
  private static final String SEATS = "/api/official/" + StandIn.ACCOUNT;
  private static final String SOMEBODY = "0192a1b0-0000-7000-8000-000000000063";
  private static final String EVIL = "<script>alert(1)</script>";

  @Autowired MockMvc web;
  @Autowired StandIn services;

  @BeforeEach
  void fresh() {
    services.reset();
  }

  @Test
  void studioListsTheDesksAndTheSeatsThatAreOffered() throws Exception {
    var page = page(open("/studio"));
    assertThat(page.select("[data-test=desk] a").eachAttr("href"))
        .containsExactly(DESK, "/studio/doctor-lin");
    assertThat(page.select("[data-test=invitation]").text()).contains("山谷茶社", "编辑");
    var accepted = send(post("/studio/invitations/0192a1b0-0000-7000-8000-0000000000d1/decline"));
    assertThat(accepted.getRedirectedUrl()).isEqualTo("/studio");
    assertThat(
            services.calls(
                "account",
                "DELETE",
                "/api/official/invitations/0192a1b0-0000-7000-8000-0000000000d1"))
        .hasSize(1);
  }

  @Test
  void whoHasNoDeskIsLedToApply() throws Exception {
    services.tell("forum GET /api/studio", 200, "[]");
    services.tell("account GET /api/official/invitations", 200, "[]");
    assertThat(page(open("/studio")).select("[data-test=apply]").attr("href"))
        .isEqualTo("/official/apply");
    assertThat(open(DESK).getStatus()).isEqualTo(404);
  }

  @Test
  void deskShowsDraftsByStageAndWhatBecameOfArticles() throws Exception {
    var page = page(open(DESK));
    assertThat(page.select("[data-test=stage-returned] [data-test=draft-row]").text())
        .contains("龙窑开窑记");
    assertThat(page.select("[data-test=stage-proposed] a").attr("href"))
        .isEqualTo(DESK + "/drafts/33");
    assertThat(page.select("[data-test=stage-scheduled]").text()).contains("2026年12月1日");
    assertThat(page.select("[data-test=desk-article]").get(1).text()).contains("已移除", "谣言");
    assertThat(page.select("[data-test=state-why]").get(1).text()).contains("等审核");
  }

  @Test
  void beginningSendsTheKeyOfTheFormAndOpensTheEditor() throws Exception {
    var key = "6f1c2a52-9d1e-4a55-9a35-0d0b6a2f8f11";
    var begun = send(post(DESK + "/drafts").param("key", key).param("article", "4"));
    assertThat(begun.getRedirectedUrl()).isEqualTo(DRAFT);
    assertThat(services.calls("forum", "POST", API + "/drafts").getFirst().body())
        .isEqualTo("{\"key\":\"" + key + "\",\"article\":4}");
  }

  @Test
  void whatWasTypedSurvivesEveryRefusal() throws Exception {
    for (var refusal : List.of(409, 422, 503)) {
      services.tell(
          "forum PUT " + DRAFT_API,
          refusal,
          refusal == 422
              ? "{\"code\":\"request.invalid\",\"fields\":[{\"field\":\"sourceUrl\",\"code\":\"sourceUrl.invalid\"}]}"
              : "{\"code\":\"changed-meanwhile\"}");
      var answer = send(typed("save"));
      assertThat(answer.getStatus()).isEqualTo(refusal);
      var page = page(answer);
      assertThat(page.select("#title").val()).as("" + refusal).isEqualTo(EVIL);
      assertThat(page.select("#body").val()).isEqualToNormalizingNewlines("一行\n两行");
      assertThat(page.select("[name=labels][checked]").eachAttr("value"))
          .containsExactly("fiction", "disputed");
      assertThat(page.select("script:not([src])")).isEmpty();
      assertThat(page.select("[data-test=error-sourceUrl]")).hasSize(refusal == 422 ? 1 : 0);
    }
  }

  @Test
  void conflictShowsWhatIsSavedNowAndBuildsOnIt() throws Exception {
    services.tell("forum PUT " + DRAFT_API, 409, "{\"code\":\"changed-meanwhile\"}");
    services.tell(
        "forum GET " + DRAFT_API, 200, draft("draft").replace("\"version\":7", "\"version\":9"));
    var page = page(send(typed("save")));
    assertThat(page.select("[data-test=meanwhile]").text()).contains("龙窑开窑记");
    assertThat(page.select("[data-test=draft-form] [name=version]").val()).isEqualTo("9");
  }

  @Test
  void publishingSavesFirstAndSaysAtTheFieldsWhatIsMissing() throws Exception {
    services.tell(
        "forum POST " + DRAFT_API + "/proposal",
        422,
        "{\"code\":\"draft.incomplete\",\"fields\":[{\"field\":\"summary\",\"code\":\"summary.missing\"}]}");
    var page = page(send(typed("propose")));
    assertThat(page.select("[data-test=error-summary]")).hasSize(1);
    assertThat(page.select("#summary").attr("aria-describedby")).contains("error-summary");
    assertThat(page.select("#title").val()).isEqualTo(EVIL);
    var saved = services.calls("forum", "PUT", DRAFT_API).getFirst().body();
    assertThat(saved).contains("\"version\":7", "\"labels\":[\"fiction\",\"disputed\"]");
    assertThat(page(open(DRAFT)).select(".errors")).isEmpty();
  }

  @Test
  void timeOfPublicationIsMeantInTheZoneOfTheSite() throws Exception {
    services.tell("forum POST " + DRAFT_API + "/publication", 200, draft("scheduled"));
    var sent = send(typed("schedule").param("day", "2126-12-01").param("time", "08:00"));
    assertThat(sent.getRedirectedUrl()).isEqualTo(DESK);
    assertThat(services.calls("forum", "POST", DRAFT_API + "/publication").getFirst().body())
        .isEqualTo("{\"version\":7,\"at\":\"2126-12-01T00:00:00Z\"}");
    var passed = send(typed("schedule").param("day", "2020-12-01").param("time", "08:00"));
    assertThat(page(passed).select("[data-test=error-at]")).hasSize(1);
    assertThat(page(passed).select("[data-test=field-day]").val()).isEqualTo("2020-12-01");
    assertThat(services.calls("forum", "POST", DRAFT_API + "/publication")).hasSize(1);
  }

  @Test
  void aNewDraftIsAnArticleAndNobodySaysForItsAuthorWhoseTextItIs() throws Exception {
    services.tell(
        "forum GET " + DRAFT_API,
        200,
        draft("draft").replace("\"kind\":\"article\"", "\"kind\":null"));
    var page = page(open(DRAFT));
    assertThat(page.select("[name=kind][checked]").eachAttr("value")).containsExactly("article");
    assertThat(page.select("[name=source][checked]")).isEmpty();
  }

  @Test
  void previewIsShownAfterSaving() throws Exception {
    assertThat(send(typed("preview")).getRedirectedUrl()).isEqualTo(DRAFT + "?preview=1#preview");
    assertThat(page(open(DRAFT + "?preview=1")).select("[data-test=preview-text]").text())
        .isEqualTo("seen draft");
    var script = page(send(typed(DRAFT + "/preview", "preview")));
    assertThat(script.select("[data-version]").attr("data-version")).isEqualTo("7");
  }

  @Test
  void kindsAreThoseThatTheAccountMayPublish() throws Exception {
    assertThat(page(open(DRAFT)).select("[name=kind]").eachAttr("value"))
        .containsExactly("article");
    services.tell(
        "forum GET /api/studio",
        200,
        "[{\"account\":{\"id\":\"%s\"},\"handle\":\"yixing-ceramics\",\"seat\":\"author\",\"state\":\"active\",\"secondPair\":true,\"announces\":true,\"news\":\"repost\"}]"
            .formatted(StandIn.ACCOUNT));
    var page = page(open(DRAFT));
    assertThat(page.select("[name=kind]")).hasSize(3);
    assertThat(page.select("[data-test=publish], [data-test=schedule]"))
        .as("an author where a second pair is needed")
        .isEmpty();
    assertThat(page.select("[data-test=propose]")).hasSize(1);
  }

  @Test
  void proposedDraftIsReadAndReturnedWithWordsThatAreNotLost() throws Exception {
    services.tell("forum GET " + DRAFT_API, 200, draft("proposed"));
    assertThat(page(open(DRAFT)).select("[data-test=draft-form]")).isEmpty();
    services.tell(
        "forum POST " + DRAFT_API + "/return",
        422,
        "{\"code\":\"request.invalid\",\"fields\":[{\"field\":\"text\",\"code\":\"text.missing\"}]}");
    var page =
        page(
            send(
                post(DRAFT + "/release")
                    .param("version", "7")
                    .param("action", "return")
                    .param("text", "日期不对")));
    assertThat(page.select("#text").val()).isEqualTo("日期不对");
    assertThat(page.select("[data-test=error-text]")).hasSize(1);
  }

  @Test
  void scheduledDraftIsTakenBackWithItsVersion() throws Exception {
    services.tell("forum GET " + DRAFT_API, 200, draft("scheduled"));
    services.tell("forum DELETE " + DRAFT_API + "/publication", 200, draft("draft"));
    var sent = send(post(DRAFT + "/release").param("version", "7").param("action", "unschedule"));
    assertThat(sent.getRedirectedUrl()).isEqualTo(DRAFT);
    assertThat(services.calls("forum", "DELETE", DRAFT_API + "/publication").getFirst().query())
        .isEqualTo("version=7");
  }

  @Test
  void deletingAsksFirst() throws Exception {
    assertThat(page(open(DRAFT + "/delete")).select("[data-test=delete-confirm]")).hasSize(1);
    assertThat(services.calls("forum", "DELETE", DRAFT_API)).isEmpty();
    send(post(DRAFT + "/delete").param("version", "7"));
    assertThat(services.calls("forum", "DELETE", DRAFT_API).getFirst().query())
        .isEqualTo("version=7");
  }

  @Test
  void parkedDraftComesBackFilledAndUnsent() throws Exception {
    var sent = web.perform(typed("publish")).andReturn();
    assertThat(sent.getResponse().getRedirectedUrl())
        .isEqualTo("/login?back=" + DRAFT.replace("/", "%2F"));
    var session = (MockHttpSession) Objects.requireNonNull(sent.getRequest().getSession(false));
    var page =
        page(
            web.perform(get(DRAFT).session(session).with(Visitors.member()))
                .andReturn()
                .getResponse());
    assertThat(page.select("[data-test=returned]")).hasSize(1);
    assertThat(page.select("#title").val()).isEqualTo(EVIL);
    assertThat(page.select("[name=labels][checked]")).hasSize(2);
    assertThat(services.calls("forum", "PUT", DRAFT_API)).isEmpty();
  }

  @Test
  void peopleAreInvitedByNicknameAndTheNicknameIsKept() throws Exception {
    services.tell(
        "account POST " + SEATS + "/invitations",
        422,
        "{\"code\":\"request.invalid\",\"fields\":[{\"field\":\"nickname\",\"code\":\"nickname.unknown\"}]}");
    var form = post(DESK + "/people").param("nickname", " 没有的人 ").param("seat", "editor");
    var page = page(send(form));
    assertThat(page.select("#nickname").val()).isEqualTo(" 没有的人 ");
    assertThat(page.select("[data-test=error-nickname]")).hasSize(1);
    assertThat(page.select("[data-test=invite-form] [name=seat][checked]").val())
        .isEqualTo("editor");
    assertThat(services.calls("account", "POST", SEATS + "/invitations").getFirst().body())
        .contains("\"nickname\":\"没有的人\"", "\"seat\":\"editor\"");
  }

  @Test
  void lastOwnerStaysAndThePageSaysWhy() throws Exception {
    services.tell(
        "account DELETE " + SEATS + "/seats/" + StandIn.MEMBER,
        409,
        "{\"code\":\"seat.last-owner\"}");
    var answer = send(post(DESK + "/people/" + StandIn.MEMBER + "/removal"));
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(page(answer).select("[data-test=complaints]").attr("data-code"))
        .isEqualTo("seat.last-owner");
    assertThat(send(post(DESK + "/people/" + SOMEBODY + "/removal")).getRedirectedUrl())
        .isEqualTo(DESK + "/people");
  }

  @Test
  void noticeOfASeatAndOfAMeasureLeadOn() throws Exception {
    services.tell(
        "account GET /api/notices",
        200,
        "{\"items\":[%s,%s],\"next\":null}"
            .formatted(
                notice("seat-offered", "null"), notice("official-paused", "\"official.recheck\"")));
    var page = page(open("/me/notices"));
    assertThat(page.select("[data-test=notice-seat-offered] a").attr("href")).isEqualTo("/studio");
    var paused = page.select("[data-test=notice-official-paused]");
    assertThat(paused.select("a").attr("href")).isEqualTo(DESK + "/account");
    assertThat(paused.text()).contains("没有按期重新核对");
  }

  @Test
  void noticesOfTimeNameTheDayInWordsAndLeadToWhereSomethingCanBeDone() throws Exception {
    var timed =
        Map.of(
            "credential-ending", "教育资质将于 2027年1月1日 到期",
            "credential-ended", "教育资质已于 2027年1月1日 到期",
            "recheck-ending", "账号要在 2027年1月1日 之前重新核对，否则会被暂停发布",
            "dormancy-ending", "太久没有发布：到 2027年1月1日 还没有新文章，账号会被停用");
    for (var kind : timed.entrySet()) {
      var reason = kind.getKey().startsWith("credential") ? "\"education\"" : "null";
      services.tell(
          "account GET /api/notices",
          200,
          "{\"items\":[%s],\"next\":null}"
              .formatted(
                  notice(kind.getKey(), reason)
                      .replace("\"text\":null", "\"text\":\"2027-01-01\"")));
      var notice = page(open("/me/notices")).select("[data-test=notice-" + kind.getKey() + "]");
      assertThat(notice.select(".line-title").text()).isEqualTo(kind.getValue());
      assertThat(notice.select("a").attr("href")).isEqualTo(DESK + "/account");
      assertThat(notice.select("[data-test=notice-reason], [data-test=notice-text]")).isEmpty();
    }
  }

  @Test
  void noticesOfATransferLeadToTheOfferAndToTheCard() throws Exception {
    services.tell(
        "account GET /api/notices",
        200,
        "{\"items\":[%s,%s],\"next\":null}"
            .formatted(notice("transfer-offered", "null"), notice("official-transferred", "null")));
    var page = page(open("/me/notices"));
    assertThat(page.select("[data-test=notice-transfer-offered] a").attr("href"))
        .isEqualTo("/studio");
    assertThat(page.select("[data-test=notice-official-transferred] a").attr("href"))
        .isEqualTo("/official/yixing-ceramics");
  }

  @Test
  void ownPagesLeadToTheStudio() throws Exception {
    services.tell(
        "account GET /api/me",
        200,
        """
        {"member":{"id":"%s","nickname":"山谷回声"},"nickname":{"shown":"山谷回声","state":"passed"},
         "method":"phone","verifiedAt":"2026-11-02T02:00:00Z","joinedAt":"2026-11-02T02:00:00Z"}
        """
            .formatted(StandIn.MEMBER));
    services.tell("account GET /api/notices", 200, "{\"items\":[],\"next\":null}");
    for (var page : List.of("/me", "/me/notices")) {
      assertThat(page(open(page)).select(".tabs [data-test=studio]").attr("href"))
          .as(page)
          .isEqualTo("/studio");
    }
  }

  private static String notice(String kind, String reason) {
    return "{\"id\":\"n\",\"kind\":\"%s\",\"subject\":{\"type\":\"official\",\"id\":\"%s\",\"parent\":\"yixing-ceramics\"},\"title\":\"研究所\",\"reason\":%s,\"text\":null,\"at\":\"2026-11-13T08:30:00Z\",\"read\":true}"
        .formatted(kind, StandIn.ACCOUNT, reason);
  }

  private static MockHttpServletRequestBuilder typed(String action) {
    return typed(DRAFT, action);
  }

  private static MockHttpServletRequestBuilder typed(String address, String action) {
    return post(address)
        .param("version", "7")
        .param("title", EVIL)
        .param("body", "一行\r\n两行")
        .param("labels", "fiction", "disputed")
        .param("source", "repost")
        .param("action", action);
  }

  private static String draft(String stage) {
    return """
        {"id":31,"title":"龙窑开窑记","summary":"","body":"正文","kind":"article","labels":[],"stage":"%s","version":7,
         "writtenBy":{"id":"%s"},"scheduledAt":"2126-12-01T00:00:00Z","savedAt":"2026-11-20T03:12:00Z"}
        """
        .formatted(stage, SOMEBODY);
  }

  private MockHttpServletResponse open(String path) throws Exception {
    return web.perform(
            get(path)
                .with(Visitors.member())
                .cookie(new Cookie("lang", "zh"), new Cookie("SHIMING", "t")))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(Visitors.member()).with(csrf())).andReturn().getResponse();
  }

  private static Document page(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString());
  }
}
