package dev.shiming.web.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.shiming.web.standin.Examples;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Those who answer for official accounts see and take away who runs which; nobody else may. */
@SiteTest
class FilingPagesTests {

  private static final String PAGE = "/console/official";
  private static final String FILING = "/api/official/filing";
  private static final String FIGURES = "/api/official/figures";
  private static final List<String> ADDRESSES = List.of(PAGE, PAGE + ".csv", PAGE + ".json");

  @Autowired MockMvc web;
  @Autowired StandIn services;
  @Autowired JsonMapper json;

  @BeforeEach
  void fresh() {
    services.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "auditor", "administrator"})
  void rolesThatAnswerForAccountsSeeTheRegister(String role) throws Exception {
    for (var address : ADDRESSES) {
      assertThat(open(address, Visitors.withRoles(role)).getStatus()).as(address).isEqualTo(200);
    }
    assertThat(services.calls("account", "GET", FILING)).hasSize(3);
  }

  /** To them it is what any address below the console is that nobody has. */
  @Test
  void nobodyElseIsToldThatItExists() throws Exception {
    for (var person :
        List.of(
            Visitors.member(),
            Visitors.moderator(),
            Visitors.withRoles("identity-officer"),
            Visitors.withRoles("website"))) {
      for (var address : ADDRESSES) {
        var nowhere = open("/console/nowhere", person);
        var answer = open(address, person);
        assertThat(answer.getStatus()).isEqualTo(nowhere.getStatus()).isIn(403, 404);
      }
      assertThat(page(open("/", person)).select("[href^=" + PAGE + "]")).isEmpty();
    }
    assertThat(page(open("/console", Visitors.moderator())).select("[data-test=register]"))
        .isEmpty();
    for (var address : ADDRESSES) {
      assertThat(open(address, asked -> asked).getRedirectedUrl()).startsWith("/login");
    }
    assertThat(services.calls("account", "GET", FILING)).isEmpty();
  }

  @Test
  void consoleAndBarLeadToTheRegister() throws Exception {
    var desk = page(open("/console/applications", Visitors.reviewer()));
    assertThat(desk.select("nav [data-test=register]").attr("href")).isEqualTo(PAGE);
    for (var role : List.of("auditor", "administrator")) {
      assertThat(
              page(open("/", Visitors.withRoles(role))).select("[data-test=register]").attr("href"))
          .isEqualTo(PAGE);
    }
  }

  @Test
  void listShowsWhoRunsWhatAndItsEcho() throws Exception {
    var page = page(open(PAGE, Visitors.reviewer()));
    assertThat(page.select("[data-test=filing] thead th").eachText())
        .as("organisations and persons stand below one word")
        .contains("Registrant")
        .doesNotContain("Organisation");
    var rows = page.select("[data-test=filing-row]");
    assertThat(rows.get(0).text())
        .contains("宜兴陶瓷研究所", "@yixing-ceramics", "江苏省宜兴市陶瓷研究所", "12320282466281234K", "Active");
    assertThat(rows.select("[data-test=agency]").eachText())
        .containsExactly("Agency (MCN) 沙盒市云桥文化传媒有限公司");
    assertThat(rows.select("[data-test=followers]").eachText()).containsExactly("1,207", "31", "–");
    assertThat(rows.select("[data-test=reads]").eachText()).containsExactly("20,318", "0", "–");
    assertThat(rows.get(2).text()).contains("A verified person", "@远山");
    assertThat(services.calls("forum", "GET", FIGURES)).hasSize(1);
  }

  @Test
  void listIsSiftedAndGoesOnWithTheSameFilters() throws Exception {
    services.tell(
        "account GET " + FILING, 200, filing().replace("\"next\": null", "\"next\": \"MjAy\""));
    var page = page(open(PAGE + "?kind=media&category=nonsense&after=abc", Visitors.reviewer()));
    assertThat(services.calls("account", "GET", FILING).getFirst().query())
        .isEqualTo("kind=media&after=abc&limit=30");
    assertThat(page.select("#kind [selected]").val()).isEqualTo("media");
    assertThat(page.select("[data-test=next]").attr("href"))
        .isEqualTo(PAGE + "?kind=media&after=MjAy");
    assertThat(page.select("[data-test=csv]").attr("href")).isEqualTo(PAGE + ".csv?kind=media");
  }

  @Test
  void listIsThereWithoutFiguresAndSaysSo() throws Exception {
    services.stop("forum");
    var page = page(open(PAGE, Visitors.reviewer()));
    assertThat(page.select("[data-test=filing-row]")).hasSize(3);
    assertThat(page.select("[data-test=unavailable]").eachAttr("data-service"))
        .containsExactly("forum");
  }

  @Test
  void fileHasAllPagesOfWhatIsSifted() throws Exception {
    var pages = new FiledPages(250, Integer.MAX_VALUE);
    services.serve("account GET " + FILING, pages);
    var rows = rows(open(PAGE + ".csv?category=culture", Visitors.reviewer()));
    assertThat(rows).hasSize(252);
    assertThat(rows.get(1).get(2)).isEqualTo("account-0");
    assertThat(rows.get(250).get(2)).isEqualTo("account-249");
    assertThat(rows.getLast().get(0)).startsWith("End of the list: 250 accounts, made ");
    assertThat(pages.queries())
        .containsExactly(
            "category=culture&limit=100",
            "category=culture&after=100&limit=100",
            "category=culture&after=200&limit=100");
    assertThat(services.calls("forum", "GET", FIGURES)).hasSize(3);
  }

  @Test
  void fileSpeaksTheReadersLanguageAndCalculatesNothing() throws Exception {
    var answer =
        web.perform(get(PAGE + ".csv").with(Visitors.reviewer()).cookie(new Cookie("lang", "zh")))
            .andReturn()
            .getResponse();
    assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(answer.getContentAsByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(answer.getHeader("Content-Disposition"))
        .matches("attachment; filename=\"official-accounts-\\d{8}\\.csv\"");
    var rows = rows(answer);
    assertThat(rows.getFirst().toList()).startsWith("账号编号", "名称", "标识", "主体");
    assertThat(rows.get(1).toList()).contains("其他组织", "文化", "正常", "教育 JY-320282-0071 2027-06-30");
    var agency = rows.getFirst().toList().indexOf("签约机构（MCN）");
    assertThat(rows.get(1).toList().subList(agency, agency + 2))
        .containsExactly("沙盒市云桥文化传媒有限公司", "91990104MA0000001E");
    assertThat(rows.get(2).toList().subList(agency, agency + 2)).containsExactly("", "");
    assertThat(rows.get(2).toList())
        .contains("'=HYPERLINK(\"https://evil.example\",\"宜兴青禾\")", "2026年11月1日");
    assertThat(rows.get(3).toList()).contains("'@远山", "");
    assertThat(rows.getLast().get(0)).startsWith("名单结束：共 3 个账号");
  }

  @Test
  void documentIsWhatBothServicesTold() throws Exception {
    var answer = open(PAGE + ".json?kind=media", Visitors.reviewer());
    var document = json.readTree(answer.getContentAsString());
    assertThat(document.at("/made").asString()).matches("\\d{4}-.*Z");
    assertThat(document.at("/kind").asString()).isEqualTo("media");
    assertThat(document.at("/count").asInt()).isEqualTo(3);
    assertThat(document.at("/complete").asBoolean()).isTrue();
    assertThat(document.at("/accounts/0/handle").asString()).isEqualTo("yixing-ceramics");
    assertThat(document.at("/accounts/0/registrant/code").asString())
        .isEqualTo("12320282466281234K");
    assertThat(document.at("/accounts/0/agency/code").asString()).isEqualTo("91990104MA0000001E");
    assertThat(document.at("/accounts/0/figures/reads").asLong()).isEqualTo(20_318);
    assertThat(document.at("/accounts/0/figures/account").isMissingNode()).isTrue();
    assertThat(document.at("/accounts/2/figures").isNull()).isTrue();
  }

  @Test
  void fileIsNotBegunWhileAServiceIsAway() throws Exception {
    for (var away : List.of("account", "forum")) {
      services.reset();
      services.stop(away);
      for (var address : List.of(PAGE + ".csv", PAGE + ".json")) {
        var answer = open(address, Visitors.reviewer());
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Content-Disposition")).isNull();
      }
    }
  }

  private static String filing() {
    return Examples.body("account GET " + FILING);
  }

  private static List<CSVRecord> rows(MockHttpServletResponse answer) throws Exception {
    try (var parser =
        CSVFormat.RFC4180.parse(new StringReader(answer.getContentAsString().substring(1)))) {
      return parser.getRecords();
    }
  }

  private MockHttpServletResponse open(String path, RequestPostProcessor visitor) throws Exception {
    return web.perform(get(URI.create(path)).with(visitor).header("Accept-Language", "en"))
        .andReturn()
        .getResponse();
  }

  private static Document page(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString());
  }
}
