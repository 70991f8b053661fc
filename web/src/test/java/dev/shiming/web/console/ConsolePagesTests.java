package dev.shiming.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The moderators' desk in front of stand-in services. */
@SiteTest
class ConsolePagesTests {

  private static final String AUTHOR =
      "{\"id\":\"" + StandIn.MEMBER + "\",\"nickname\":\"山谷回声\",\"number\":1024}";
  private static final String ROW =
      """
      "id":7,"kind":"held-post","subject":{"type":"post","id":"505"},"title":"春茶","author":%s,
      "openedAt":"2026-11-20T02:00:00Z","dueAt":"2099-11-21T02:00:00Z","overdue":false,"reports":0,
      "claimedBy":null,"version":1,"approvalsNeeded":1,"approvedFirstBy":null,"cursor":"Nw"
      """
          .formatted(AUTHOR);

  @Autowired MockMvc web;
  @Autowired StandIn services;

  @BeforeEach
  void oneHeldPost() {
    services.reset();
    services.tell("account GET /api/cases", 200, "{\"items\":[],\"next\":null}");
    services.tell("comment GET /api/cases", 200, "{\"items\":[],\"next\":null}");
    services.tell(
        "forum GET /api/cases",
        200,
        "{\"items\":[{" + ROW + ",\"excerpt\":\"加微信\"}],\"next\":null}");
    services.tell(
        "forum GET /api/cases/7",
        200,
        "{"
            + ROW
            + """
            ,"text":"好茶，加微信","evidence":[{"phase":"words","rule":"r","matched":"加微信","start":3,"end":6}],
            "reportList":[],"history":[],"state":"open","verdict":null,"reason":null,"reasons":["spam"],
            "correctable":false,"link":{"type":"post","id":"505","parent":"101"}}
            """);
  }

  @Test
  void threeServicesAreAskedForTheModeratorsCases() throws Exception {
    Document desk = page("/console?kind=held-post");
    assertThat(desk.select("[data-test=case-held-post]").attr("href"))
        .isEqualTo("/console/cases/forum/7?kind=held-post");
    assertThat(desk.select("[data-test=filter-application]")).isEmpty();
    for (var service : new String[] {"account", "forum", "comment"}) {
      assertThat(services.calls(service, "GET", "/api/cases").getFirst().query())
          .contains("desk=moderator", "kind=held-post");
    }
  }

  @Test
  void aTextIsDecidedOnWithoutCorrectionAndWithoutAnApplication() throws Exception {
    Document shown = page("/console/cases/forum/7");
    assertThat(shown.select("[data-test=case-text] mark").text()).isEqualTo("加微信");
    assertThat(shown.select("[data-test=approve]").hasAttr("disabled")).isFalse();
    assertThat(shown.select("[data-test=correct]")).isEmpty();
    assertThat(shown.select("[data-test=review]")).isEmpty();
    assertThat(shown.select("input[data-test=field-text]")).hasSize(1);
    assertThat(shown.select("[data-test=decision]").attr("action"))
        .isEqualTo("/console/cases/forum/7/decision");
  }

  @Test
  void aReportAboutAnAccountLeadsToItsCardAndSaysWhatFollows() throws Exception {
    String account = "account GET /api/cases/8";
    services.tell(account, 200, reported("open", "null"));
    Document shown = page("/console/cases/account/8");
    assertThat(shown.select("[data-test=case-card]").attr("href"))
        .isEqualTo("/members/" + StandIn.ACCOUNT);
    assertThat(shown.select("[data-test=approve]").text()).contains("暂停账号");
    assertThat(shown.select("[data-test=report-list]").text()).contains("冒充");
    services.tell(account, 200, reported("decided", "\"approve\""));
    assertThat(page("/console/cases/account/8").select("[data-test=verdict]").text())
        .contains("账号已暂停");
  }

  private static String reported(String state, String verdict) {
    return "{"
        + ROW.replace("\"id\":7,\"kind\":\"held-post\"", "\"id\":8,\"kind\":\"report\"")
            .replace(
                "\"type\":\"post\",\"id\":\"505\"",
                "\"type\":\"official\",\"id\":\"" + StandIn.ACCOUNT + "\"")
        + """
        ,"text":"宜兴陶瓷研究所","evidence":[],
        "reportList":[{"reason":"impersonation","text":"不是研究所","at":"2026-11-20T02:00:00Z","ticket":"R-1"}],
        "history":[],"state":"%s","verdict":%s,"reason":null,"reasons":["impersonation"],"correctable":false,"link":null}
        """
            .formatted(state, verdict);
  }

  @Test
  void aRefusedDecisionKeepsWhatWasTyped() throws Exception {
    services.tell(
        "forum POST /api/cases/7/decision", 409, "{\"status\":409,\"code\":\"case.changed\"}");
    MockHttpServletResponse refused =
        open(
            post("/console/cases/forum/7/decision")
                .param("version", "1")
                .param("verdict", "refuse")
                .param("reason", "spam")
                .param("text", "是广告")
                .with(csrf()));
    assertThat(refused.getStatus()).isEqualTo(409);
    assertThat(parse(refused).select("[data-test=field-text]").attr("value")).isEqualTo("是广告");
  }

  private Document page(String path) throws Exception {
    MockHttpServletResponse answer = open(get(path));
    assertThat(answer.getStatus()).isEqualTo(200);
    return parse(answer);
  }

  private static Document parse(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(Visitors.moderator())).andReturn().getResponse();
  }
}
