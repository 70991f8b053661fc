package dev.shiming.web.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.testkit.Proves;
import dev.shiming.web.cache.PageCache;
import dev.shiming.web.standin.Examples;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The agency of an account: named in its application, seen by readers, taken off by its owner. */
@SiteTest
@Proves(value = "C32", part = "agencies")
class AgencyPagesTests {

  private static final String CARD = "/official/yixing-ceramics";
  private static final String ENTITY = "/official/apply/" + StandIn.DRAFT + "/entity";
  private static final String APPLICATION = "/api/applications/" + StandIn.DRAFT;
  private static final String ACCOUNT = "/studio/yixing-ceramics/account";
  private static final String API = "/api/official/" + StandIn.ACCOUNT;
  private static final String DESK = "/console/applications/91";
  private static final String REVIEW =
      "account GET /api/applications/0192a1b0-0000-7000-9000-000000000001/review";
  private static final String CODE = "91990104MA0000001E";
  private static final String EVIL = "云桥<script>alert(1)</script>";

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
  void cardSaysWhichAgencyAndWhatWasCheckedOfIt() throws Exception {
    assertThat(page(open(CARD, "zh")).select("[data-test=agency]").text())
        .isEqualTo("签约机构（MCN） 沙盒市云桥文化传媒有限公司 " + CODE + " 由账号申报；名称和代码于 2026年10月11日 向登记机关核对");
    assertThat(page(open(CARD, "en")).select("[data-test=agency]").text())
        .isEqualTo(
            "Agency (MCN) 沙盒市云桥文化传媒有限公司 "
                + CODE
                + " stated by the account; name and code checked with the registry on 11 October 2026");
  }

  @Test
  void cardWithoutAnAgencyHasNoLineForIt() throws Exception {
    services.tell("account GET /api" + CARD, 200, card().replaceFirst(shown(), "null"));
    assertThat(page(open(CARD, "zh")).select("[data-test=agency]")).isEmpty();
  }

  @Test
  void rulesSayThatItIsPublicAndHowItEnds() throws Exception {
    for (var language : List.of("zh", "en")) {
      var page = page(open("/official/rules", language));
      assertThat(page.select("[data-test=agency]").text()).contains("MCN");
      assertThat(page.select("[data-test=agency-left]").text()).isNotBlank().doesNotContain("??");
    }
  }

  @Test
  void applicantIsAskedForItWhateverRunsTheAccount() throws Exception {
    for (var kind : List.of("person", "enterprise", "media", "government", "organisation")) {
      services.tell("account GET " + APPLICATION, 200, draft().replace("enterprise", kind));
      var page = page(open(ENTITY, "zh"));
      assertThat(page.select("#agency").attr("aria-describedby")).isEqualTo("hint-agency");
      assertThat(page.select(".organised #agency")).as("that part is hidden for persons").isEmpty();
    }
  }

  @Test
  void registryIsAskedAfterSavingAndItsAnswerStandsBelowTheCode() throws Exception {
    services.tell("account POST " + APPLICATION + "/agency", 200, draft());
    var answer = send(entity(CODE).param("action", "agency"));
    assertThat(answer.getRedirectedUrl()).isEqualTo(ENTITY + "#agency");
    assertThat(services.calls("account", "PUT", APPLICATION + "/answers/entity").getFirst().body())
        .isEqualTo(
            "{\"version\":4,\"answers\":{\"kind\":\"person\",\"code\":\"\",\"agency\":\"%s\"}}"
                .formatted(CODE));
    assertThat(services.calls("account", "POST", APPLICATION + "/agency")).hasSize(1);

    services.tell("account GET " + APPLICATION, 200, found(true));
    var page = page(open(ENTITY, "zh"));
    assertThat(page.select("#agency").val()).isEqualTo(CODE);
    assertThat(page.select("[data-test=agency-found].published").text())
        .contains(EVIL, "存续", "2026年11月20日");
    assertThat(page.select("script")).hasSize(1);
    services.tell("account GET " + APPLICATION, 200, found(false));
    assertThat(page(open(ENTITY, "zh")).select("[data-test=agency-found].refused").text())
        .contains("已注销或被吊销");
  }

  @Test
  void refusalIsSaidAtItsFieldAndKeepsWhatWasTyped() throws Exception {
    for (var refusal : List.of("uscc.unknown", "uscc.invalid", "agency.own", "agency.revoked")) {
      services.tell(
          "account POST " + APPLICATION + "/agency",
          422,
          "{\"code\":\"request.invalid\",\"fields\":[{\"field\":\"agency\",\"code\":\"%s\"}]}"
              .formatted(refusal));
      var answer = send(entity(EVIL).param("action", "agency"));
      assertThat(answer.getStatus()).isEqualTo(422);
      var page = page(answer);
      assertThat(page.select("[data-test=error-agency]").text()).as(refusal).isNotBlank();
      assertThat(page.select("#agency").val()).isEqualTo(EVIL);
      assertThat(page.select("#agency").attr("aria-invalid")).isEqualTo("true");
    }
    services.tell(
        "account POST " + APPLICATION + "/agency", 503, "{\"code\":\"gateway.unavailable\"}");
    var away = send(entity(CODE).param("action", "agency"));
    assertThat(away.getStatus()).isEqualTo(503);
    assertThat(page(away).select("#agency").val()).isEqualTo(CODE);
    assertThat(page(away).select("[data-test=complaints]")).hasSize(1);
  }

  @Test
  void parkedCodeComesBack() throws Exception {
    var sent = web.perform(entity(CODE).with(csrf())).andReturn();
    var session = (MockHttpSession) Objects.requireNonNull(sent.getRequest().getSession(false));
    var back =
        web.perform(get(ENTITY).session(session).with(Visitors.member())).andReturn().getResponse();
    assertThat(page(back).select("#agency").val()).isEqualTo(CODE);
  }

  @Test
  void summaryNamesItOrSaysThatThereIsNone() throws Exception {
    var confirmation = ENTITY.replace("entity", "confirmation");
    assertThat(page(open(confirmation, "zh")).select("[data-test=summary-agency]").text())
        .isEqualTo("签约机构（MCN） 没有");
    services.tell("account GET " + APPLICATION, 200, found(true));
    assertThat(page(open(confirmation, "zh")).select("[data-test=summary-agency]").text())
        .contains(CODE, "云桥");
  }

  @Test
  void reviewerSeesWhatIsNamedBesideWhatTheRegistrySays() throws Exception {
    assertThat(review().text()).contains("没有签约机构");
    assertThat(review().select("[data-weight]")).isEmpty();
    services.tell(REVIEW, 200, reviewed("null"));
    assertThat(review().select("[data-weight=bad]").text()).contains("还没有向登记机关查询");
    services.tell(REVIEW, 200, reviewed(answer(false)));
    assertThat(review().select("[data-weight=bad]")).hasSize(1);
    services.tell(REVIEW, 200, reviewed(answer(true)));
    assertThat(review().text()).contains(CODE, EVIL, "存续", "申请人申报", "2026年11月20日");
    assertThat(review().select("[data-weight]")).isEmpty();
  }

  @Test
  void reviewerSeesThatItWasChanged() throws Exception {
    var review = Examples.body(REVIEW);
    var last = review.lastIndexOf("\"officialName\"");
    services.tell(
        REVIEW,
        200,
        review.substring(0, last) + "\"agency\": \"" + CODE + "\", " + review.substring(last));
    var change = page(open(DESK, "zh", Visitors.reviewer())).select("[data-test=change]");
    assertThat(change.select("dt").eachText()).first().isEqualTo("签约机构代码");
    assertThat(change.select("ins").eachText()).first().isEqualTo(CODE);
  }

  @Test
  void ownerTakesItOffAtOnce() throws Exception {
    assertThat(studio().select("form")).isEmpty();
    assertThat(studio().text()).contains("卡片上没有签约机构");
    tellLife("null");
    assertThat(studio().select("[data-test=agency-shown]").text()).contains("云桥", CODE);
    var form = studio().select("[data-test=agency-form]");
    assertThat(form.attr("action")).isEqualTo(ACCOUNT + "/agency/withdrawal");
    assertThat(form.select("[data-test=agency-renewal]")).isEmpty();
    assertThat(send(post(form.attr("action"))).getRedirectedUrl()).isEqualTo(ACCOUNT);
    assertThat(services.calls("account", "DELETE", API + "/agency")).hasSize(1);

    tellLife("{\"id\":null,\"state\":\"submitted\"}");
    assertThat(studio().select("[data-test=agency-renewal]")).hasSize(1);
  }

  @Test
  void refusalToTakeItOffIsSaidOnThePage() throws Exception {
    tellLife("null");
    services.tell("account DELETE " + API + "/agency", 403, "{\"code\":\"seat.not-enough\"}");
    var refused = send(post(ACCOUNT + "/agency/withdrawal"));
    assertThat(refused.getStatus()).isEqualTo(403);
    assertThat(page(refused).select("[data-test=complaints]").attr("data-code"))
        .isEqualTo("seat.not-enough");
    assertThat(page(refused).select("[data-test=agency-shown]")).hasSize(1);
  }

  @Test
  void whoIsNoOwnerOnlySeesIt() throws Exception {
    tellLife("null");
    services.tell(
        "forum GET /api/studio",
        200,
        Examples.body("forum GET /api/studio").replaceFirst("\"owner\"", "\"editor\""));
    assertThat(studio().select("[data-test=agency-shown]")).hasSize(1);
    assertThat(studio().select("form")).isEmpty();
  }

  @Test
  void closedAccountHasNothingToTakeOff() throws Exception {
    var life = "account GET " + API + "/life";
    services.tell(
        life,
        200,
        Examples.body(life).replaceFirst("\"state\": \"active\"", "\"state\": \"closed\""));
    assertThat(page(open(ACCOUNT, "zh")).select("[data-test=agency]")).isEmpty();
  }

  private static MockHttpServletRequestBuilder entity(String agency) {
    return post(ENTITY).param("version", "4").param("kind", "person").param("agency", agency);
  }

  private static String card() {
    return Examples.body("account GET /api" + CARD);
  }

  private static String shown() {
    return "(?<=\"agency\": )\\{[^}]*}";
  }

  private static String draft() {
    return Examples.body("account GET " + APPLICATION);
  }

  private static String answer(boolean active) {
    return "{\"code\":\"%s\",\"name\":\"%s\",\"active\":%s,\"at\":\"2026-11-20T02:00:00Z\"}"
        .formatted(CODE, EVIL, active);
  }

  private static String found(boolean active) {
    return draft()
        .replace("\"officialName\"", "\"agency\": \"" + CODE + "\", \"officialName\"")
        .replace("\"authority\": null", "\"authority\": null, \"agency\": " + answer(active));
  }

  private static String reviewed(String answer) {
    return Examples.body(REVIEW)
        .replaceFirst("\"officialName\"", "\"agency\": \"" + CODE + "\", \"officialName\"")
        .replaceFirst("\\{", "{\"agency\": " + answer + ",");
  }

  private void tellLife(String renewal) {
    services.tell(
        "account GET " + API + "/life",
        200,
        Examples.body("account GET " + API + "/life")
            .replace(
                "\"agency\": null",
                "\"agency\": {\"code\":\"%s\",\"name\":\"%s\",\"checkedAt\":\"2026-10-11T02:00:00Z\"}"
                    .formatted(CODE, EVIL))
            .replace("\"renewal\": null", "\"renewal\": " + renewal));
  }

  private Element studio() throws Exception {
    return page(open(ACCOUNT, "zh")).select("[data-test=agency]").getFirst();
  }

  private Element review() throws Exception {
    return page(open(DESK, "zh", Visitors.reviewer()))
        .select("[data-test=claim-agency]")
        .getFirst();
  }

  private MockHttpServletResponse open(String path, String language) throws Exception {
    return open(path, language, Visitors.member());
  }

  private MockHttpServletResponse open(String path, String language, RequestPostProcessor visitor)
      throws Exception {
    return web.perform(get(path).with(visitor).cookie(new Cookie("lang", language)))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(
            request.with(Visitors.member()).with(csrf()).cookie(new Cookie("lang", "zh")))
        .andReturn()
        .getResponse();
  }

  private static Document page(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString());
  }
}
