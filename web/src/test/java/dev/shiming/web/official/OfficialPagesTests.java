package dev.shiming.web.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.shiming.web.cache.PageCache;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What anybody sees of official accounts: every check, and nothing that was not checked. */
@SiteTest
class OfficialPagesTests {

  private static final String CARD = "/official/yixing-ceramics";
  private static final String ACCOUNT = "0192a1b0-0000-7000-8000-0000000000c1";
  private static final String EVIL = "<script>alert(1)</script>";

  @Autowired MockMvc web;
  @Autowired StandIn services;
  @Autowired PageCache cache;

  @BeforeEach
  void fresh() {
    services.reset();
    cache.clear();
  }

  @AfterEach
  void forget() {
    cache.clear();
  }

  @Test
  void cardSaysOfEveryCheckHowWhenAndUntilWhen() throws Exception {
    var page = page(open(CARD, "en"));
    assertThat(page.select("[data-test=checks] tbody tr").eachText())
        .containsExactly(
            "Real identity of the operator by resident identity card checked on 10 October 2026 valid until 10 October 2027",
            "Registration of the organisation asked of the registry checked on 11 October 2026 valid until 11 October 2027",
            "Authority to act for it by a code to the registered contact checked on 11 October 2026 valid until 11 October 2027",
            "Name of the account read by a reviewer checked on 12 October 2026 no end",
            "Credential: Education read by a reviewer checked on 12 October 2026 valid until 30 June 2027");
    assertThat(page.select("[data-test=badge]").text()).isEqualTo("Organisation");
    assertThat(page.select("[data-test=operator-facts]").text())
        .contains("江苏省宜兴市陶瓷研究所", "12320282466281234K", "江苏省宜兴市丁蜀镇", "office@ceramics.example");
    assertThat(page.select("[data-test=credential-education]").text()).contains("In force");
    assertThat(page.select("[data-test=credential-economy]").text())
        .contains("Ended", "ended on 31 August 2026");
    assertThat(page.select("[data-test=news]").text()).contains("no current affairs");
    assertThat(page.select("[data-test=card-state]")).isEmpty();
  }

  @Test
  void cardOfAPersonShowsNoNameAndSaysSo() throws Exception {
    services.tell("account GET /api/official/doctor-lin", 200, person("active", "林医生"));
    var page = page(open("/official/doctor-lin", "zh"));
    assertThat(page.select("[data-test=person-note]").text()).contains("只有本人同意才显示");
    assertThat(page.select("[data-test=operator-facts], [data-test=person-name]")).isEmpty();
  }

  @Test
  void nameOfAPersonIsThereWithTheirConsentOnly() throws Exception {
    services.tell(
        "account GET /api/official/doctor-lin",
        200,
        person("active", "林医生")
            .replace("\"operator\":null", "\"operator\":null,\"personName\":\"林下<b>\""));
    var page = page(open("/official/doctor-lin", "zh"));
    assertThat(page.select("[data-test=person-name] dd").text()).isEqualTo("林下<b>");
    assertThat(page.select("[data-test=person-note]").text()).contains("经本人同意");
  }

  @Test
  void cardSaysFromWhomToWhomTheAccountWent() throws Exception {
    assertThat(page(open(CARD, "en")).select("[data-test=transfers]")).isEmpty();
    services.tell(
        "account GET /api/official/doctor-lin",
        200,
        person("active", "林医生")
            .replace(
                "\"domains\":[]",
                """
                "domains":[],"transfers":[
                 {"at":"2026-11-02T02:00:00Z","from":{"name":"云上医院","code":"51990104000080049C"},"to":null},
                 {"at":"2026-03-02T02:00:00Z","from":null,"to":{"name":"云上医院","code":"51990104000080049C"}}]
                """));
    var page = page(open("/official/doctor-lin", "en"));
    assertThat(page.select("[data-test=transfer]").eachText())
        .containsExactly(
            "2 November 2026 from 云上医院 51990104000080049C to a person",
            "2 March 2026 from a person to 云上医院 51990104000080049C");
  }

  @Test
  void accountIsReportedLikeAnythingElse() throws Exception {
    var report = "/report?type=official&id=" + ACCOUNT;
    assertThat(page(open(CARD, "en")).select("[data-test=report]").attr("href")).isEqualTo(report);
    var form =
        web.perform(get(URI.create(report)).with(Visitors.member())).andReturn().getResponse();
    assertThat(page(form).select("[data-test^=reason-]")).hasSize(13);
  }

  @Test
  void stateThatStopsPublishingHasAWordASignAndALine() throws Exception {
    for (var state : List.of("paused", "suspended", "closed")) {
      cache.clear();
      services.tell("account GET /api/official/doctor-lin", 200, person(state, "Lin"));
      var page = page(open("/official/doctor-lin", "en"));
      var shown = page.select("[data-test=card-state]");
      assertThat(shown.select("[data-test=state-" + state + "] svg path")).as(state).hasSize(1);
      assertThat(shown.select("p")).as(state).hasSize(2);
    }
  }

  @Test
  void textOfAnApplicantStaysText() throws Exception {
    services.tell("account GET /api/official/doctor-lin", 200, person("active", EVIL));
    var page = page(open("/official/doctor-lin", "en"));
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("h1").text()).contains(EVIL);
  }

  @Test
  void cardIsKeptForReadersWithoutACookieUntilItsAccountChanges() throws Exception {
    var first = open(CARD, "en");
    assertThat(first.getHeader("Set-Cookie")).isNull();
    assertThat(first.getContentAsString()).doesNotContain("_csrf");
    open(CARD, "en");
    assertThat(services.calls("account", "GET", "/api" + CARD)).hasSize(1);
    services.tell("account GET /api" + CARD, 404, "{\"code\":\"not-found\"}");
    cache.evict(List.of("member:" + ACCOUNT));
    assertThat(open(CARD, "en").getStatus()).isEqualTo(404);
  }

  @Test
  void badgeAndNameLeadToTheCard() throws Exception {
    var page = page(open("/official", "en"));
    var row = page.select("[data-test=official-row]").getFirst();
    assertThat(row.select(".person-name").attr("href")).isEqualTo(CARD);
    var badge = row.select("a[data-test=badge]");
    assertThat(badge.attr("href")).isEqualTo(CARD);
    assertThat(badge.attr("aria-label")).isEqualTo("Organisation: see what was checked");
  }

  @Test
  void addressOfAnAuthorLeadsToTheCardAndThatOfNobodyDoesNotExist() throws Exception {
    services.tell(
        "account GET /api/official/accounts/" + ACCOUNT, 200, "{\"handle\":\"yixing-ceramics\"}");
    assertThat(open("/members/" + ACCOUNT, "en").getRedirectedUrl()).isEqualTo(CARD);
    assertThat(open("/members/0192a1b0-0000-7000-8000-0000000000c9", "en").getStatus())
        .isEqualTo(404);
    assertThat(open("/official/nobody-here", "en").getStatus()).isEqualTo(404);
  }

  @Test
  void directoryLooksForWhatIsAskedAndGoesOnWithIt() throws Exception {
    var page = page(open("/official?q=%E9%99%B6%26x&kind=organisation&category=nonsense", "en"));
    assertThat(page.select("#q").val()).isEqualTo("陶&x");
    assertThat(page.select("#kind [selected]").val()).isEqualTo("organisation");
    assertThat(page.select("[data-test=next]").attr("href"))
        .isEqualTo("/official?q=%E9%99%B6%26x&kind=organisation&after=MjAyNi0wNS0yMA");
    assertThat(services.calls("account", "GET", "/api/official").getFirst().query())
        .isEqualTo("q=%E9%99%B6%26x&kind=organisation");
  }

  @Test
  void searchIsKeptForNobody() throws Exception {
    open("/official?q=tea", "en");
    open("/official?q=tea", "en");
    open("/official", "en");
    open("/official", "en");
    assertThat(services.calls("account", "GET", "/api/official")).hasSize(3);
  }

  @Test
  void emptyDirectorySaysWhatToDo() throws Exception {
    services.tell("account GET /api/official", 200, "{\"items\":[],\"next\":null}");
    assertThat(page(open("/official", "en")).select("[data-test=directory-empty] a").attr("href"))
        .isEqualTo("/official/apply");
    assertThat(
            page(open("/official?q=x", "en")).select("[data-test=directory-empty] a").attr("href"))
        .isEqualTo("/official");
  }

  @Test
  void numbersOfTheRulesAreThoseOfTheService() throws Exception {
    services.tell(
        "account GET /api/official/rules",
        200,
        "{\"person\":3,\"organisation\":11,\"recheckDays\":301,\"dormancyDays\":91,\"dueDays\":13,\"appealDays\":17}");
    for (var language : List.of("zh", "en")) {
      var page = page(open("/official/rules", language));
      assertThat(page.select("[data-test=caps]").text()).contains("3", "11");
      assertThat(page.select("[data-test=recheck]").text()).contains("301");
      assertThat(page.select("[data-test=dormancy]").text()).contains("91");
      assertThat(page.select("[data-test=due]").text()).contains("13");
      assertThat(page.select("[data-test=notices]").text()).contains("30", "7");
      assertThat(page.select("[data-test=renewal], [data-test=transfer]")).hasSize(2);
      assertThat(page.select("[data-test=appeal]").text()).contains("17");
      assertThat(page.select("[data-test^=need-] ul")).hasSize(5);
    }
  }

  @Test
  void rulesAreThereWithoutTheirNumbers() throws Exception {
    services.stop("account");
    var page = page(open("/official/rules", "en"));
    assertThat(page.select("[data-test=unavailable]")).hasSize(1);
    assertThat(page.select("[data-test=caps]")).isEmpty();
    assertThat(page.select("[data-test=need-person]")).hasSize(1);
  }

  @Test
  void memberSeesTheSameCard() throws Exception {
    var answer = web.perform(get(CARD).with(Visitors.member())).andReturn().getResponse();
    assertThat(page(answer).select("[data-test=checks] tbody tr")).hasSize(5);
  }

  private static String person(String state, String name) {
    return """
        {"account":{"id":"0192a1b0-0000-7000-8000-0000000000c3","nickname":"%s","number":null,
          "badge":null,"avatar":"lin"},"handle":"doctor-lin","kind":"person","category":"life",
         "tagline":null,"since":"2026-05-20T02:00:00Z","state":"%s","news":"none","checks":[],
         "operator":null,"domains":[]}
        """
        .formatted(name, state);
  }

  private MockHttpServletResponse open(String path, String language) throws Exception {
    return web.perform(get(URI.create(path)).cookie(new Cookie("lang", language)))
        .andReturn()
        .getResponse();
  }

  private static Document page(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString());
  }
}
