package dev.shiming.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Auditors say why and read; nobody else is let in, whatever else they decide. */
@SiteTest
class AuditPagesTests {

  private static final String PAGE = "/console/audit";
  private static final String READING = PAGE + "/forum/12";
  private static final String OPEN = "/api/operations/readings";

  @Autowired MockMvc web;
  @Autowired StandIn services;

  @BeforeEach
  void fresh() {
    services.reset();
    services.tell("forum POST " + OPEN, 201, "{\"id\":12}");
    services.tell(
        "forum GET " + OPEN + "/12",
        200,
        """
        {"reading":{"grounds":"投诉 31","account":null,"operation":"thread.start",
           "since":"2026-11-19T16:00:00Z","until":"2026-11-20T16:00:00Z"},
         "items":[
           {"id":9,"at":"2026-11-20T12:00:01Z","account":"%1$s","operation":"thread.start",
            "reference":"thread:12","address":"203.0.113.7","port":51234,"client":"<b>Mozilla"},
           {"id":8,"at":"2026-11-20T11:00:00Z","account":"%1$s","operation":"thread.start",
            "reference":"thread:11","address":"","port":0,"client":""}],
         "next":"MTIz"}
        """
            .formatted(StandIn.MEMBER));
  }

  @Test
  void onlyAuditorsAreLetIn() throws Exception {
    for (var page : List.of(PAGE, READING)) {
      assertThat(open(get(page)).getRedirectedUrl()).startsWith("/login?back=");
      for (var role :
          List.of("moderator", "reviewer", "administrator", "identity-officer", "website")) {
        assertThat(open(get(page).with(Visitors.withRoles(role))).getStatus())
            .as(role)
            .isEqualTo(403);
      }
    }
    var sent = post(PAGE).with(csrf()).param("grounds", "x");
    assertThat(open(sent.with(Visitors.withRoles("administrator"))).getStatus()).isEqualTo(403);
    assertThat(services.calls("forum", "POST", OPEN)).isEmpty();
  }

  @Test
  void theBarLeadsAuditorsThereAndNobodyElse() throws Exception {
    assertThat(page(get("/").with(auditor())).select("[data-test=audit]").attr("href"))
        .isEqualTo(PAGE);
    assertThat(page(get("/").with(Visitors.reviewer())).select("[data-test=audit]")).isEmpty();
  }

  @Test
  void whatIsAskedForIsSentWithItsGroundsAndStandsInNoAddress() throws Exception {
    var answer =
        open(
            post(PAGE)
                .with(auditor())
                .with(csrf())
                .param("service", "forum")
                .param("grounds", "投诉 31")
                .param("account", "")
                .param("operation", "thread.start")
                .param("since", "2026-11-20")
                .param("until", "2026-11-20"));
    assertThat(answer.getRedirectedUrl()).isEqualTo(READING);
    assertThat(services.calls("forum", "POST", OPEN).getFirst().body())
        .contains("\"grounds\":\"投诉 31\"", "\"operation\":\"thread.start\"")
        .contains("\"since\":\"2026-11-19T16:00:00Z\"", "\"until\":\"2026-11-20T16:00:00Z\"");
  }

  @Test
  void thePageShowsWhoWroteWhatWhenAndFromWhere() throws Exception {
    var page = page(get(READING).with(auditor()).header("Accept-Language", "en"));
    var rows = page.select("[data-test=operation]");
    assertThat(rows.get(0).text())
        .contains("20 Nov 2026, 20:00:01", "thread.start", "thread:12", StandIn.MEMBER)
        .contains("203.0.113.7, port 51234", "<b>Mozilla");
    assertThat(rows.get(1).select("[data-test=address]").text()).isEqualTo("The site itself");
    assertThat(rows.select("a").attr("href")).isEqualTo("/members/" + StandIn.MEMBER);
    assertThat(page.select("#grounds").val()).isEqualTo("投诉 31");
    assertThat(page.select("#since").val()).isEqualTo("2026-11-20");
    assertThat(page.select("#until").val()).isEqualTo("2026-11-20");
    assertThat(page.select("[data-test=next]").attr("href")).isEqualTo(READING + "?after=MTIz");
  }

  @Test
  void thePageSpeaksChinese() throws Exception {
    var page = page(get(READING).with(auditor()).cookie(new Cookie("lang", "zh")));
    assertThat(page.select("h1").text()).isEqualTo("操作日志");
    assertThat(page.select("[data-test=operation]").first())
        .extracting(row -> row.text())
        .asString()
        .contains("2026年11月20日 20:00:01", "203.0.113.7，端口 51234");
  }

  @Test
  void aRefusedQuestionKeepsWhatWasTyped() throws Exception {
    services.tell(
        "comment POST " + OPEN,
        422,
        """
        {"status":422,"code":"request.invalid",
         "fields":[{"field":"grounds","code":"grounds.missing","args":{}}]}
        """);
    var answer =
        open(
            post(PAGE)
                .with(auditor())
                .with(csrf())
                .param("service", "comment")
                .param("grounds", "")
                .param("operation", "comment.write"));
    assertThat(answer.getStatus()).isEqualTo(422);
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("[data-test=error-grounds]")).hasSize(1);
    assertThat(page.select("#operation").val()).isEqualTo("comment.write");
    assertThat(page.select("#service [selected]").val()).isEqualTo("comment");
  }

  @Test
  void aDayThatIsNoneIsSaidAtItsField() throws Exception {
    var answer =
        open(
            post(PAGE)
                .with(auditor())
                .with(csrf())
                .param("grounds", "x")
                .param("since", "20/11/2026"));
    assertThat(answer.getStatus()).isEqualTo(422);
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("[data-test=error-since]")).hasSize(1);
    assertThat(page.select("#since").val()).isEqualTo("20/11/2026");
    assertThat(services.calls("forum", "POST", OPEN)).isEmpty();
  }

  @Test
  void anUnknownServiceHasNoLog() throws Exception {
    assertThat(open(get(PAGE + "/web/12").with(auditor())).getStatus()).isEqualTo(404);
  }

  private static RequestPostProcessor auditor() {
    return Visitors.withRoles("auditor");
  }

  private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }

  private Document page(MockHttpServletRequestBuilder request) throws Exception {
    return Jsoup.parse(open(request).getContentAsString());
  }
}
