package dev.shiming.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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

/** The people of an account see its numbers as drawings, tables and words. */
@SiteTest
class StatisticsPagesTests {

  private static final String PAGE = "/studio/yixing-ceramics/statistics";
  private static final String FORUM = "/api/studio/" + StandIn.ACCOUNT + "/statistics";
  private static final String COMMENTS = "/api/official/" + StandIn.ACCOUNT + "/comments/days";
  private static final String EVIL = "<script>alert(1)</script>";

  @Autowired MockMvc web;
  @Autowired StandIn services;

  @BeforeEach
  void fresh() {
    services.reset();
  }

  @Test
  void everyNumberIsADrawingWithWordsAndATable() throws Exception {
    var page = page(open(PAGE, "en"));
    for (var name : List.of("reads", "follows", "comments", "shares")) {
      var chart = page.select("[data-test=chart-" + name + "]");
      var drawing = chart.select("svg[role=img]");
      for (var words : drawing.attr("aria-labelledby").split(" ", -1)) {
        assertThat(drawing.select("#" + words).text()).as(name).isNotBlank();
      }
      assertThat(chart.select("details table tbody tr")).as(name).hasSize(30);
      var sum =
          chart.select("details td").eachText().stream()
              .mapToLong(cell -> Long.parseLong(cell.replace(",", "")))
              .sum();
      assertThat(chart.select("[data-test=total]").text().replace(",", "")).isEqualTo("" + sum);
      assertThat(drawing.select("rect").size())
          .isEqualTo(
              (int)
                  chart.select("details td").eachText().stream()
                      .filter(cell -> !cell.equals("0"))
                      .count());
    }
    assertThat(page.select("style, [style], script:not([src])")).isEmpty();
  }

  @Test
  void unusualDayIsNamedInWordsAndNotByColourAlone() throws Exception {
    var page = page(open(PAGE, "en"));
    assertThat(page.select("[data-test=unusual]").eachText())
        .singleElement()
        .asString()
        .contains("12 November 2026 was unusual", "2,480 reads", "made rather than read");
    assertThat(page.select("[data-test=bar-unusual]")).hasSize(1);
    assertThat(page.select("[data-test=table-reads] tbody tr:contains(Unusual)")).hasSize(1);
    assertThat(page.select("[data-test=chart-follows] [data-test=unusual]")).isEmpty();
  }

  @Test
  void articlesReadMostComeWithTheirComments() throws Exception {
    var page = page(open(PAGE, "en"));
    assertThat(page.select("[data-test=popular-row]").eachText())
        .startsWith(
            "龙窑 <开窑> & 出窑 Reads 1,204 Shares 61 Comments 12",
            "给第一次玩泥的人 Reads 688 Shares 40 Comments 0")
        .hasSize(4);
    assertThat(services.calls("comment", "GET", "/api/counts").getFirst().query())
        .isEqualTo(
            "subject=article%3A7&subject=article%3A8&subject=article%3A9&subject=article%3A10");
  }

  @Test
  void periodIsOneOfThreeAndBothServicesAreAskedForIt() throws Exception {
    for (var days : List.of("7", "30", "90")) {
      services.reset();
      var page = page(open(PAGE + "?days=" + days, "en"));
      assertThat(page.select("[data-test=periods] [aria-current]").text())
          .isEqualTo(days + " days");
      assertThat(services.calls("forum", "GET", FORUM).getFirst().query())
          .isEqualTo("days=" + days);
      assertThat(services.calls("comment", "GET", COMMENTS).getFirst().query())
          .isEqualTo("days=" + days);
    }
    open(PAGE + "?days=9999", "en");
    assertThat(services.calls("forum", "GET", FORUM).getLast().query()).isEqualTo("days=30");
  }

  @Test
  void eitherServiceMayBeMissingWithoutTheOther() throws Exception {
    services.stop("comment");
    var half = page(open(PAGE, "en"));
    assertThat(half.select("[data-test=unavailable]").eachAttr("data-service"))
        .containsExactly("comment");
    assertThat(half.select("[data-test=chart-reads], [data-test=chart-shares]")).hasSize(2);
    assertThat(half.select("[data-test=chart-comments], [data-test=file]")).isEmpty();
    assertThat(half.select("[data-test=comments-unknown]")).hasSize(4);
    services.reset();
    services.tell("forum GET " + FORUM, 503, "{\"code\":\"unavailable\"}");
    var other = page(open(PAGE, "en"));
    assertThat(other.select("[data-test=unavailable]").eachAttr("data-service"))
        .containsExactly("forum");
    assertThat(other.select("[data-test=chart-comments]")).hasSize(1);
    assertThat(other.select("[data-test=chart-reads], [data-test=popular]")).isEmpty();
    assertThat(open(PAGE + ".csv", "en").getStatus()).isEqualTo(503);
  }

  @Test
  void numbersOfOthersDoNotExist() throws Exception {
    assertThat(open("/studio/somebody-else/statistics", "en").getStatus()).isEqualTo(404);
    assertThat(open("/studio/somebody-else/statistics.csv", "en").getStatus()).isEqualTo(404);
    assertThat(web.perform(get(PAGE)).andReturn().getResponse().getRedirectedUrl())
        .startsWith("/login");
  }

  @Test
  void newAccountWithoutAnyNumberHasAPageToo() throws Exception {
    services.tell("forum GET " + FORUM, 200, "{\"days\":[],\"articles\":[]}");
    services.tell("comment GET " + COMMENTS, 200, "[]");
    var page = page(open(PAGE, "en"));
    assertThat(page.select("[data-test=total]").eachText()).containsExactly("0", "0", "0", "0");
    assertThat(page.select("svg[role=img]")).isEmpty();
  }

  @Test
  void titleStaysText() throws Exception {
    services.tell(
        "forum GET " + FORUM,
        200,
        "{\"days\":[],\"articles\":[{\"id\":7,\"title\":\""
            + EVIL
            + "\",\"reads\":0,\"shares\":0}]}");
    var page = page(open(PAGE, "en"));
    assertThat(page.select("script:not([src])")).isEmpty();
    assertThat(page.select("[data-test=popular-row] a").text()).isEqualTo(EVIL);
  }

  @Test
  void readersAreToldToTheAccountAsNumbersOnly() throws Exception {
    assertThat(page(open(PAGE, "en")).select("[data-test=counted-note]").text())
        .contains("counted, not known", "thrown away with the day");
    assertThat(page(open(PAGE, "zh")).select("[data-test=counted-note]").text())
        .contains("只被计数", "当天随机密钥");
  }

  @Test
  void tableIsAFileInTheReadersLanguage() throws Exception {
    var file = open(PAGE + ".csv?days=30", "zh");
    assertThat(file.getHeader("Content-Disposition"))
        .matches("attachment; filename=\"statistics-yixing-ceramics-\\d{8}\\.csv\"");
    assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
    var lines = file.getContentAsString().split("\r\n", -1);
    assertThat(lines[0]).isEqualTo("\uFEFF\"日期\",\"阅读\",\"新关注\",\"评论\",\"分享\",\"异常\"");
    assertThat(lines).hasSize(32);
    assertThat(lines[20]).startsWith("\"2026-11-12\",\"2480\"").endsWith("\"异常\"");
  }

  private MockHttpServletResponse open(String path, String language) throws Exception {
    return web.perform(get(path).with(Visitors.member()).cookie(new Cookie("lang", language)))
        .andReturn()
        .getResponse();
  }

  private static Document page(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }
}
