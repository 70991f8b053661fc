package dev.shiming.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Acting on a whole official account, in front of stand-in services. */
@SiteTest
class MeasurePagesTests {

  private static final String PAGE = "/console/applications/accounts/yixing-ceramics";
  private static final String MEASURES = "/api/official/" + StandIn.ACCOUNT + "/measures";

  @Autowired MockMvc web;
  @Autowired StandIn services;

  @BeforeEach
  void fresh() {
    services.reset();
    services.tell("account GET " + MEASURES, 200, "[]");
  }

  @Test
  void onlyReviewersGetThere() throws Exception {
    assertThat(open(get(PAGE)).getRedirectedUrl()).startsWith("/login?back=");
    assertThat(open(get(PAGE).with(Visitors.member())).getStatus()).isEqualTo(403);
    assertThat(open(get(PAGE).with(Visitors.moderator())).getStatus()).isEqualTo(403);
    assertThat(open(post(PAGE).with(Visitors.moderator()).with(csrf())).getStatus()).isEqualTo(403);
    assertThat(services.calls("account", "POST", MEASURES)).isEmpty();
  }

  @Test
  void theCardLeadsReviewersThereAndNobodyElse() throws Exception {
    var card = "/official/yixing-ceramics";
    assertThat(page(get(card).with(Visitors.reviewer())).select("[data-test=to-measures]"))
        .extracting(link -> link.attr("href"))
        .containsExactly(PAGE);
    assertThat(page(get(card).with(Visitors.member())).select("[data-test=to-measures]")).isEmpty();
    assertThat(page(get(card)).select("[data-test=to-measures]")).isEmpty();
  }

  @Test
  void saysWhatWasDoneBeforeAndOffersEveryOtherState() throws Exception {
    services.tell(
        "account GET " + MEASURES,
        200,
        """
        [{"state":"active","reason":"","text":"","at":"2026-11-02T02:00:00Z"},
         {"state":"paused","reason":"official.rules","text":"转发没有来源","at":"2026-11-01T02:00:00Z"}]
        """);
    Document shown = page(get(PAGE).with(Visitors.reviewer()));
    assertThat(shown.select("[data-test=measure]")).hasSize(2);
    assertThat(shown.select("[data-test=measures]").text()).contains("违反社区规则", "转发没有来源");
    assertThat(shown.select("input[name=state]").eachAttr("value"))
        .containsExactly("paused", "suspended", "closed");
  }

  @Test
  void aClosedAccountOffersNothing() throws Exception {
    var card =
        Files.readString(Path.of("src/test/resources/examples/official-card.json"))
            .replace("\"active\"", "\"closed\"");
    services.tell("account GET /api/official/yixing-ceramics", 200, card);
    Document shown = page(get(PAGE).with(Visitors.reviewer()));
    assertThat(shown.select("[data-test=closed]")).hasSize(1);
    assertThat(shown.select("form[data-test=measure-form]")).isEmpty();
  }

  @Test
  void aMeasureIsSentWithItsReasonAndWords() throws Exception {
    services.tell("account POST " + MEASURES, 204, "");
    var answer =
        open(
            post(PAGE)
                .with(Visitors.reviewer())
                .with(csrf())
                .param("state", "suspended")
                .param("reason", "official.rules")
                .param("text", " 三次转发没有来源 "));
    assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
    assertThat(services.calls("account", "POST", MEASURES).getFirst().body())
        .contains(
            "\"state\":\"suspended\"", "\"reason\":\"official.rules\"", "\"text\":\"三次转发没有来源\"");
  }

  @Test
  void whatIsRefusedStaysTyped() throws Exception {
    services.tell(
        "account POST " + MEASURES,
        422,
        """
        {"status":422,"code":"request.invalid","fields":[{"field":"reason","code":"reason.missing","args":{}}]}
        """);
    var answer =
        open(
            post(PAGE)
                .with(Visitors.reviewer())
                .with(csrf())
                .param("state", "closed")
                .param("text", "写了很久的说明"));
    Document shown = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(shown.select("[data-test=error-reason]")).hasSize(1);
    assertThat(shown.select("[data-test=field-text]").text()).isEqualTo("写了很久的说明");
    assertThat(shown.select("[data-test=state-closed]").hasAttr("checked")).isTrue();
  }

  @Test
  void theFormStandsWithoutTheHistory() throws Exception {
    services.tell("account GET " + MEASURES, 500, "{}");
    Document shown = page(get(PAGE).with(Visitors.reviewer()));
    assertThat(shown.select("[data-test=unavailable]")).hasSize(1);
    assertThat(shown.select("[data-test=measure-form]")).hasSize(1);
  }

  private Document page(MockHttpServletRequestBuilder request) throws Exception {
    var answer = open(request);
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }
}
