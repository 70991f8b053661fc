package dev.shiming.web.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.testkit.Proves;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** The page that says how a member is verified, and the ways from it to Keycloak and back. */
@SiteTest
class IdentityPagesTests {

  private static final String IDENTITY = "account GET /api/me/identity";
  private static final String NOTICES = "account GET /api/notices";

  @Autowired MockMvc web;
  @Autowired StandIn services;

  @BeforeEach
  void fresh() {
    services.reset();
  }

  @Test
  void everyWayIsThereWithItsStateAndWhatCanBeDone() throws Exception {
    tell(true, "valid");
    for (var language : new String[] {"zh", "en"}) {
      var page = open(language);
      assertThat(page.select("[data-test=part-phone] [data-test=until]").text())
          .isEqualTo(language.equals("zh") ? "2028年11月2日" : "2 November 2028");
      assertThat(page.select("[data-test=part-phone] [data-test=state-valid]")).hasSize(1);
      assertThat(page.select("[data-test=part-network-number] [data-test=state-none]")).hasSize(1);
      assertThat(page.select("[data-test=change-phone]").attr("href"))
          .isEqualTo("/me/identity/phone");
      assertThat(page.select("[data-test=part-identity-number] [data-test=verify]").attr("href"))
          .isEqualTo("/me/identity/verification?method=identity-number");
      assertThat(page.select("[data-test=unverified], .button.primary")).isEmpty();
      assertThat(page.html()).doesNotContain("??");
    }
  }

  @ParameterizedTest
  @CsvSource({"expiring,true,1,true", "expired,false,1,true", "lost,false,1,false"})
  void whatEndsOrHasEndedIsSaidAndHasItsButton(
      String state, boolean verified, int primary, boolean changeable) throws Exception {
    tell(verified, state);
    for (var language : new String[] {"zh", "en"}) {
      var page = open(language);
      assertThat(page.select("[data-test=state-" + state + "]")).hasSize(1);
      assertThat(page.select("[data-test=unverified]")).hasSize(verified ? 0 : 1);
      assertThat(page.select(".button.primary")).hasSize(primary);
      assertThat(page.select("[data-test=change-phone]")).hasSize(changeable ? 1 : 0);
      assertThat(page.html()).doesNotContain("??");
    }
  }

  @Test
  void theServiceMayBeAway() throws Exception {
    services.stop("account");
    assertThat(open("zh").select("[data-test=unavailable]")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/me/identity/phone, change-phone",
    "/me/identity/verification, verify-identity:phone",
    "/me/identity/verification?method=network-number, verify-identity:network-number"
  })
  void aButtonLeadsToKeycloaksPage(String from, String action) throws Exception {
    var begun = answer(from);
    var start = "/oauth2/authorization/shiming?kc_action=" + action;
    assertThat(begun.getRedirectedUrl()).isEqualTo(start);
    assertThat(answer(start).getRedirectedUrl())
        .contains("/protocol/openid-connect/auth?")
        .contains("kc_action=" + action);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"delete_account", "UPDATE_PASSWORD", "verify-identity:e-mail", "real-name"})
  void noOtherActionIsBegunFromHere(String action) throws Exception {
    assertThat(answer("/oauth2/authorization/shiming?kc_action=" + action).getRedirectedUrl())
        .doesNotContain("kc_action");
    assertThat(answer("/me/identity/verification?method=" + action).getRedirectedUrl())
        .isEqualTo("/me/identity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"success", "cancelled", "error"})
  void theOutcomeIsToldOnce(String outcome) throws Exception {
    tell(true, "valid");
    var session = new MockHttpSession();
    session.setAttribute("shiming.action-outcome", outcome);
    for (var times : new int[] {1, 0}) {
      var html =
          web.perform(get("/me/identity").session(session).with(Visitors.member()))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(Jsoup.parse(html).select("[data-test=outcome-" + outcome + "]")).hasSize(times);
    }
  }

  @Test
  @Proves(value = "C2", part = "reverify")
  void whoeverHasToVerifyAgainIsToldWhereAndKeepsTheText() throws Exception {
    services.tell("forum POST /api/threads/101/posts", 403, "{\"code\":\"standing.unverified\"}");
    var answer =
        web.perform(
                post("/threads/101/posts")
                    .cookie(new Cookie("lang", "zh"))
                    .param("body", "别丢")
                    .param("key", "0192a1b0-0000-7000-8000-00000000ffff")
                    .with(csrf())
                    .with(Visitors.member()))
            .andReturn()
            .getResponse();
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("[data-test=verify-again]").attr("href")).isEqualTo("/me/identity");
    assertThat(page.select("[data-test=complaints]").text()).contains("重新认证");
    assertThat(page.select("#body").val()).isEqualTo("别丢");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity-ending", "identity-ended", "phone-lost", "phone-changed"})
  void aNoticeLeadsToThePage(String kind) throws Exception {
    services.tell(
        NOTICES,
        200,
        """
        {"items":[{"id":"n1","kind":"%s","service":"account-service",
          "subject":{"type":"identity","id":"%s","parent":null},"title":"","reason":null,
          "text":%s,"at":"2028-10-03T00:00:00Z","read":true}],"next":null}"""
            .formatted(
                kind, StandIn.MEMBER, kind.startsWith("identity") ? "\"2028-11-02\"" : "null"));
    for (var language : new String[] {"zh", "en"}) {
      var page =
          Jsoup.parse(
              web.perform(
                      get("/me/notices")
                          .cookie(new Cookie("lang", language))
                          .with(Visitors.member()))
                  .andReturn()
                  .getResponse()
                  .getContentAsString());
      assertThat(page.select("[data-test=to-identity]").attr("href")).isEqualTo("/me/identity");
      assertThat(page.html()).doesNotContain("??");
      assertThat(page.select("[data-test=notice-" + kind + "]").text())
          .contains(kind.startsWith("identity") ? "2028" : "");
    }
  }

  private void tell(boolean verified, String state) {
    services.tell(
        IDENTITY,
        200,
        """
        {"verified":%s,"parts":[{"part":"phone","method":"phone","assurance":"line",
          "verifiedAt":"2026-11-02T08:15:00Z","until":"2028-11-02","state":"%s"}]}"""
            .formatted(verified, state));
  }

  private Document open(String language) throws Exception {
    var answer =
        web.perform(
                get("/me/identity").cookie(new Cookie("lang", language)).with(Visitors.member()))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private MockHttpServletResponse answer(String path) throws Exception {
    return web.perform(get(path).with(Visitors.member())).andReturn().getResponse();
  }
}
