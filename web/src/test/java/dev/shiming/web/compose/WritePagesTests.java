package dev.shiming.web.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Writing: what is sent, what comes back, and that nothing typed is lost. */
@SiteTest
class WritePagesTests {

  private static final String KEY = "6f1c2a52-9d1e-4a55-9a35-0d0b6a2f8f11";

  @Autowired MockMvc web;
  @Autowired StandIn services;

  @BeforeEach
  void fresh() {
    services.reset();
  }

  @Test
  void replyCarriesKeyTokenAndTheAddressOfTheBrowser() throws Exception {
    var answer =
        send(
            post("/threads/101/posts")
                .param("body", "好\r\n的")
                .param("quote", "501")
                .param("key", KEY));
    assertThat(answer.getRedirectedUrl()).isEqualTo("/posts/501");
    var call = services.calls("forum", "POST", "/api/threads/101/posts").getFirst();
    assertThat(call.body()).contains("\"key\":\"" + KEY + "\"", "\"quote\":501", "好\\n的");
    assertThat(call.token()).isEqualTo("Bearer token-of-test");
    assertThat(call.forwarded()).matches("for=\"127\\.0\\.0\\.1:\\d+\"");
  }

  @Test
  void readersCallsCarryNoToken() throws Exception {
    web.perform(get("/members/" + StandIn.MEMBER)).andReturn();
    assertThat(
            services.calls("account", "GET", "/api/members/" + StandIn.MEMBER).getFirst().token())
        .isNull();
  }

  @Test
  void refusedTitleStandsAtItsFieldInBothLanguagesAndKeepsTheText() throws Exception {
    services.tell(
        "forum POST /api/threads",
        422,
        "{\"status\":422,\"code\":\"request.invalid\",\"fields\":[{\"field\":\"title\",\"code\":\"title.too-long\",\"args\":{\"max\":80}}]}");
    for (var language : new String[] {"zh", "en"}) {
      var answer =
          send(
              post("/boards/tea/new")
                  .cookie(new Cookie("lang", language))
                  .param("title", "太长的标题")
                  .param("body", "<b>正文</b>")
                  .param("key", KEY));
      assertThat(answer.getStatus()).isEqualTo(422);
      var page = page(answer);
      assertThat(page.select("[data-test=error-title]").text())
          .isEqualTo(
              language.equals("zh")
                  ? "标题太长，最多 80 个字。"
                  : "The title is too long: at most 80 characters.");
      assertThat(page.select("#title").attr("value")).isEqualTo("太长的标题");
      assertThat(page.select("#title").attr("aria-invalid")).isEqualTo("true");
      assertThat(page.select("#body").val()).isEqualTo("<b>正文</b>");
      assertThat(page.select("input[name=key]").val()).isEqualTo(KEY);
    }
  }

  @Test
  void refusalByScreeningNamesItsReason() throws Exception {
    services.tell(
        "forum POST /api/threads/101/posts",
        422,
        "{\"code\":\"text.refused\",\"args\":{\"reason\":\"fraud\"}}");
    var page =
        page(
            send(
                post("/threads/101/posts")
                    .cookie(new Cookie("lang", "en"))
                    .param("body", "b")
                    .param("key", KEY)));
    assertThat(page.select("[data-test=complaints]").text())
        .contains("Fraud or gambling", "Nothing is lost");
    assertThat(page.select("[data-test=complaints]").attr("data-code")).isEqualTo("text.refused");
  }

  @Test
  void lostAnswerIsAskedForOnceMoreWithTheSameKeyAndTheTextStays() throws Exception {
    services.tell("forum POST /api/threads/101/posts", 503, "");
    var answer = send(post("/threads/101/posts").param("body", "别丢").param("key", KEY));
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(page(answer).select("#body").val()).isEqualTo("别丢");
    assertThat(page(answer).select("form.compose input[name=key]").val()).isEqualTo(KEY);
    var calls = services.calls("forum", "POST", "/api/threads/101/posts");
    assertThat(calls).hasSize(2).allSatisfy(call -> assertThat(call.body()).contains(KEY));
  }

  @Test
  void textStaysWhenTheWholeServiceIsGone() throws Exception {
    services.stop("forum");
    for (var form : new String[] {"/threads/101/posts", "/boards/tea/new", "/posts/501/edit"}) {
      var answer = send(post(form).param("title", "四个字啊").param("body", "别丢").param("key", KEY));
      assertThat(answer.getStatus()).as(form).isEqualTo(503);
      assertThat(page(answer).select("#body").val()).as(form).isEqualTo("别丢");
    }
  }

  @Test
  void previewWorksWithoutScript() throws Exception {
    var page =
        page(
            send(
                post("/threads/101/posts")
                    .param("body", "**x**")
                    .param("key", KEY)
                    .param("action", "preview")));
    assertThat(page.select("#preview strong").text()).isEqualTo("before");
    assertThat(page.select("#body").val()).isEqualTo("**x**");
    assertThat(services.calls("forum", "POST", "/api/threads/101/posts")).isEmpty();
  }

  @Test
  void changedMeanwhileShowsTheCurrentTextAndBuildsOnIt() throws Exception {
    services.tell("forum PUT /api/posts/501", 409, "{\"code\":\"changed-meanwhile\"}");
    var answer = send(post("/posts/501/edit").param("body", "我的").param("version", "0"));
    assertThat(answer.getStatus()).isEqualTo(409);
    var page = page(answer);
    assertThat(page.select("#body").val()).isEqualTo("我的");
    assertThat(page.select("[data-test=meanwhile]").text()).contains("老紫砂");
    assertThat(page.select("input[name=version]").val()).isEqualTo("1");
  }

  @Test
  void postLeadsToItsPageWithOneCallHoweverLongTheThread() throws Exception {
    var answer = web.perform(get("/posts/501")).andReturn().getResponse();
    assertThat(answer.getRedirectedUrl()).isEqualTo("/threads/101?after=MzA#post-501");
    assertThat(services.calls("forum", "GET", "/api/posts/501")).hasSize(1);
    assertThat(services.calls("forum", "GET", "/api/threads/101")).isEmpty();
    services.tell(
        "forum GET /api/posts/501",
        200,
        "{\"id\":501,\"number\":1,\"author\":{\"id\":\"b\"},\"createdAt\":\"2026-11-01T00:00:00Z\",\"threadId\":101,\"page\":null}");
    assertThat(web.perform(get("/posts/501")).andReturn().getResponse().getRedirectedUrl())
        .isEqualTo("/threads/101#post-501");
    assertThat(web.perform(get("/posts/9")).andReturn().getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  void anotherPersonsPostCannotBeOpenedForEditing() throws Exception {
    services.tell(
        "forum GET /api/posts/501",
        200,
        "{\"id\":501,\"number\":1,\"author\":{\"id\":\"b\"},\"html\":\"<p>x</p>\",\"createdAt\":\"2026-11-01T00:00:00Z\",\"version\":1,\"first\":true,\"threadId\":101}");
    var answer =
        web.perform(get("/posts/501/edit").with(Visitors.member())).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(403);
  }

  @Test
  void reportGoesToTheServiceThatKeepsTheText() throws Exception {
    var answer =
        send(
            post("/report")
                .param("type", "comment")
                .param("id", "801")
                .param("reason", "spam")
                .param("key", KEY));
    assertThat(answer.getRedirectedUrl()).isEqualTo("/report/sent");
    assertThat(services.calls("comment", "POST", "/api/reports").getFirst().body())
        .contains("\"type\":\"comment\"", "\"id\":\"801\"", "\"reason\":\"spam\"");
    var unknown =
        web.perform(get("/report?type=board&id=1").with(Visitors.member()))
            .andReturn()
            .getResponse();
    assertThat(unknown.getStatus()).isEqualTo(404);
  }

  @Test
  void deletingAsksFirst() throws Exception {
    var asked =
        web.perform(get("/posts/501/delete").with(Visitors.member())).andReturn().getResponse();
    assertThat(asked.getContentAsString()).contains("data-test=\"delete-confirm\"");
    assertThat(services.calls("forum", "DELETE", "/api/posts/501")).isEmpty();
    send(post("/posts/501/delete"));
    assertThat(services.calls("forum", "DELETE", "/api/posts/501")).hasSize(1);
  }

  @Test
  void megabyteIsRefusedBeforeItIsRead() throws Exception {
    var answer =
        send(
            post("/threads/101/posts")
                .content("body=" + "x".repeat(1_000_000))
                .contentType("application/x-www-form-urlencoded"));
    assertThat(answer.getStatus()).isEqualTo(413);
    assertThat(services.calls("forum", "POST", "/api/threads/101/posts")).isEmpty();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(Visitors.member()).with(csrf())).andReturn().getResponse();
  }

  private static Document page(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString());
  }
}
