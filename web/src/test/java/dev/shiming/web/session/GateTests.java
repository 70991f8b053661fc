package dev.shiming.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.standin.MovableClock;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who may open what, and how signing in and out begin. */
@SiteTest
class GateTests {

  @Autowired MockMvc web;
  @Autowired StandIn services;
  @Autowired MovableClock clock;

  @BeforeEach
  void fresh() {
    services.reset();
  }

  @AfterEach
  void backToThePresent() {
    clock.back();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/me",
        "/me/notices",
        "/me/identity",
        "/me/identity/phone",
        "/me/identity/verification",
        "/me/profile",
        "/boards/tea/new",
        "/posts/501/edit",
        "/posts/501/delete",
        "/comments/801/edit",
        "/report?type=post&id=501",
        "/official/apply",
        "/official/apply/0192a1b0-0000-7000-8000-0000000000a1",
        "/official/apply/0192a1b0-0000-7000-8000-0000000000a1/entity",
        "/studio",
        "/studio/yixing-ceramics",
        "/studio/yixing-ceramics/files",
        "/studio/yixing-ceramics/people",
        "/studio/yixing-ceramics/account",
        "/studio/yixing-ceramics/account/name",
        "/studio/yixing-ceramics/statistics",
        "/studio/yixing-ceramics/statistics.csv",
        "/studio/yixing-ceramics/drafts/31",
        "/console",
        "/console/cases/1",
        "/console/applications",
        "/console/applications/1",
        "/console/official",
        "/console/official.csv",
        "/console/official.json",
        "/console/audit",
        "/console/audit/forum/12"
      })
  void closedPageLeadsAReaderToSignIn(String page) throws Exception {
    assertThat(open(page).getRedirectedUrl()).startsWith("/login?back=%2F");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin",
        "/actuator/env",
        "/actuator",
        "/actuator/health",
        "/actuator/health/readiness",
        "/actuator/prometheus",
        "/api/home",
        "/templates",
        "/threads/101/x",
        "/official/nobody/x",
        "/media/x",
        "/pictures/x",
        "/articles/4/histories",
        "/official/Nobody"
      })
  void whatIsNotInTheListDoesNotExist(String page) throws Exception {
    assertThat(open(page).getStatus()).isEqualTo(404);
    var member = web.perform(get(page).with(Visitors.member())).andReturn().getResponse();
    assertThat(member.getStatus()).isEqualTo(404);
  }

  @Test
  void consoleIsForModerators() throws Exception {
    var member = web.perform(get("/console").with(Visitors.member())).andReturn().getResponse();
    assertThat(member.getStatus()).isEqualTo(403);
    var moderator = web.perform(get("/console").with(Visitors.moderator())).andReturn();
    assertThat(moderator.getResponse().getStatus()).isNotEqualTo(403);
  }

  @Test
  void headersAreStrict() throws Exception {
    var answer = open("/rules");
    assertThat(answer.getHeader("Content-Security-Policy"))
        .contains(
            "default-src 'none'",
            "script-src 'self';",
            "style-src 'self';",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self' http://localhost:8180 http://localhost:8084;")
        .doesNotContain("unsafe");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void signInGoesToKeycloakWithProofKeyAndLanguage() throws Exception {
    var start =
        web.perform(get("/oauth2/authorization/shiming").cookie(new Cookie("lang", "zh")))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(start)
        .startsWith("http://localhost:8180/realms/shiming/protocol/openid-connect/auth?")
        .contains(
            "ui_locales=zh-Hans",
            "code_challenge=",
            "code_challenge_method=S256",
            "nonce=",
            "scope=openid",
            "redirect_uri=http://localhost/login/oauth2/code/shiming")
        .doesNotContain("prompt=");
    var english =
        web.perform(get("/oauth2/authorization/shiming").header("Accept-Language", "en-GB"))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(english).contains("ui_locales=en");
  }

  @Test
  void registerOpensTheRegistrationPage() throws Exception {
    assertThat(open("/register").getRedirectedUrl())
        .isEqualTo("/oauth2/authorization/shiming?prompt=create");
    assertThat(open("/oauth2/authorization/shiming?prompt=create").getRedirectedUrl())
        .contains("prompt=create");
    var member = web.perform(get("/register").with(Visitors.member())).andReturn().getResponse();
    assertThat(member.getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void anAnswerOfKeycloakIsBelievedForAMoment() throws Exception {
    clock.forward(Duration.ofSeconds(6));
    assertThat(open("/login").getStatus()).isEqualTo(302);
    services.stop("realm");
    assertThat(open("/login").getStatus()).isEqualTo(302);
    clock.forward(Duration.ofSeconds(6));
    assertThat(open("/login").getStatus()).isEqualTo(503);
  }

  /** Far enough ahead that no answer an earlier test got is believed any more. */
  @Test
  void signInSaysPlainlyThatKeycloakIsDownInBothLanguages() throws Exception {
    services.stop("realm");
    clock.forward(Duration.ofMinutes(1));
    var chinese =
        web.perform(get("/login").cookie(new Cookie("lang", "zh"))).andReturn().getResponse();
    assertThat(chinese.getStatus()).isEqualTo(503);
    assertThat(chinese.getContentAsString()).contains("暂时不能登录", "阅读不受影响");
    var english =
        web.perform(get("/login").cookie(new Cookie("lang", "en"))).andReturn().getResponse();
    assertThat(english.getContentAsString()).contains("Signing in is not possible right now");
    clock.back();
    assertThat(open("/threads/101").getStatus()).isEqualTo(200);
  }

  @Test
  void signOutEndsKeycloaksSessionToo() throws Exception {
    var answer =
        web.perform(post("/logout").with(Visitors.member()).with(csrf())).andReturn().getResponse();
    assertThat(answer.getRedirectedUrl())
        .startsWith(
            "http://localhost:8180/realms/shiming/protocol/openid-connect/logout?id_token_hint=id")
        .contains("post_logout_redirect_uri=http://localhost/");
    var cookie = answer.getCookie("SHIMING");
    assertThat(cookie).isNotNull();
    assertThat(cookie.getMaxAge()).isZero();
  }

  @Test
  void signOutWithoutTheTokenOfTheFormIsRefused() throws Exception {
    var answer = web.perform(post("/logout").with(Visitors.member())).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example"})
  void preferencesLeadNobodyAway(String back) throws Exception {
    var answer =
        web.perform(get("/preferences").param("lang", "en").param("back", back))
            .andReturn()
            .getResponse();
    assertThat(answer.getRedirectedUrl()).isEqualTo("/");
    assertThat(answer.getHeader("Set-Cookie")).startsWith("lang=en;").contains("SameSite=Lax");
  }

  private MockHttpServletResponse open(String page) throws Exception {
    return web.perform(get(java.net.URI.create(page))).andReturn().getResponse();
  }
}
