package dev.shiming.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** What was typed survives the end of a session. */
@SiteTest
class ParkedFormTests {

  private static final String KEY = "6f1c2a52-9d1e-4a55-9a35-0d0b6a2f8f11";

  @Autowired MockMvc web;
  @Autowired StandIn services;

  @BeforeEach
  void fresh() {
    services.reset();
  }

  @Test
  void replyWithoutASessionComesBackFilledAfterSignInAndIsNotSent() throws Exception {
    var sent =
        web.perform(
                post("/threads/101/posts")
                    .param("body", "写了很久的回复 <b>")
                    .param("quote", "501")
                    .param("key", KEY)
                    .param("evil", "x"))
            .andReturn();
    assertThat(sent.getResponse().getRedirectedUrl())
        .isEqualTo("/login?back=%2Fthreads%2F101%23reply");
    var session = (MockHttpSession) Objects.requireNonNull(sent.getRequest().getSession(false));
    assertThat(session.getMaxInactiveInterval()).isEqualTo(900);
    var page =
        web.perform(get("/threads/101").session(session).with(Visitors.member()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("写了很久的回复 &lt;b&gt;", "data-test=\"returned\"", KEY, "name=\"quote\"");
    assertThat(services.calls("forum", "POST", "/api/threads/101/posts")).isEmpty();
    var again =
        web.perform(get("/threads/101").session(session).with(Visitors.member()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(again).doesNotContain("写了很久的回复");
  }

  @Test
  void newThreadWithAnOldFormTokenComesBackFilled() throws Exception {
    var sent =
        web.perform(
                post("/boards/tea/new")
                    .with(Visitors.member())
                    .param("title", "一个标题")
                    .param("body", "正文"))
            .andReturn();
    assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/boards/tea/new");
    var session = (MockHttpSession) Objects.requireNonNull(sent.getRequest().getSession(false));
    var page =
        web.perform(get("/boards/tea/new").session(session).with(Visitors.member()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("value=\"一个标题\"", ">正文</textarea>");
  }

  @Test
  void spentTokensThatKeycloakWillNotRenewKeepTheText() throws Exception {
    services.tell(
        "realm POST /protocol/openid-connect/token", 400, "{\"error\":\"invalid_grant\"}");
    var sent =
        web.perform(
                post("/threads/101/posts").with(Visitors.spent()).with(csrf()).param("body", "还在吗"))
            .andReturn();
    assertThat(sent.getResponse().getRedirectedUrl())
        .isEqualTo("/login?back=%2Fthreads%2F101%23reply");
    assertThat(sent.getRequest().getSession(false)).isNotNull();
  }

  @Test
  void spentTokensThatKeycloakWillNotRenewMakeAReader() throws Exception {
    services.tell(
        "realm POST /protocol/openid-connect/token", 400, "{\"error\":\"invalid_grant\"}");
    var page = web.perform(get("/threads/101").with(Visitors.spent())).andReturn();
    assertThat(page.getResponse().getRedirectedUrl()).isEqualTo("/threads/101");
    assertThat(page.getRequest().getSession(false)).isNull();
  }

  @Test
  void spentTokenIsRenewedAndTheNewOneIsSent() throws Exception {
    services.tell(
        "realm POST /protocol/openid-connect/token",
        200,
        "{\"access_token\":\"renewed\",\"token_type\":\"Bearer\",\"expires_in\":300,\"refresh_token\":\"next\"}");
    web.perform(get("/threads/101").with(Visitors.spent())).andReturn();
    assertThat(services.calls("forum", "GET", "/api/threads/101").getFirst().token())
        .isEqualTo("Bearer renewed");
    assertThat(services.calls("realm", "POST", "/protocol/openid-connect/token")).hasSize(1);
  }

  @Test
  void readingGoesOnWhenKeycloakCannotRenew() throws Exception {
    services.stop("realm");
    var page = web.perform(get("/threads/101").with(Visitors.spent())).andReturn().getResponse();
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(services.calls("forum", "GET", "/api/threads/101").getFirst().token()).isNull();
  }

  @Test
  void formOfAnotherSiteOpensNoSession() throws Exception {
    var sent =
        web.perform(
                post("/threads/101/posts")
                    .header("Origin", "https://evil.example")
                    .param("body", "planted"))
            .andReturn();
    assertThat(sent.getResponse().getStatus()).isEqualTo(403);
    assertThat(sent.getRequest().getSession(false)).isNull();
  }

  @Test
  void whatIsKeptIsBounded() throws Exception {
    var sent =
        web.perform(post("/threads/101/posts").param("body", "x".repeat(100_000))).andReturn();
    var session = (MockHttpSession) Objects.requireNonNull(sent.getRequest().getSession(false));
    var form = (ParkedForm) Objects.requireNonNull(session.getAttribute("shiming.parked"));
    assertThat(form.value("body")).hasSize(ParkedForm.LONGEST);
    assertThat(form.cut()).isTrue();
  }
}
