package dev.shiming.web.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What stands about an account, what time will do with it, and to whom it may go. */
@SiteTest
class AccountPagesTests {

  private static final String PAGE = "/studio/yixing-ceramics/account";
  private static final String API = "/api/official/" + StandIn.ACCOUNT;
  private static final String KEY = "6f1c2a52-9d1e-4a55-9a35-0d0b6a2f8f11";
  private static final String OFFER = "0192a1b0-0000-7000-8000-0000000000e1";
  private static final String OWNER_FORMS =
      "[data-test=renew-form], [data-test=offer-form], [data-test=offer-withdraw],"
          + " [data-test=awaken-form], [data-test=name-open], [data-test=name-withdraw]";
  private static final String NAME = "林下风<b>";
  private static final String NUMBER = "990101199003078812";

  @Autowired MockMvc web;
  @Autowired StandIn services;

  @BeforeEach
  void fresh() {
    services.reset();
  }

  @Test
  void whatTimeWillDoStandsInItsOrderWithWhatItMeans() throws Exception {
    tellLife(
        life()
            .replace("2026-08-31", inDays(-20))
            .replace("2027-06-30", inDays(12))
            .replace("2027-10-10", inDays(200)));
    var page = page(open(PAGE));
    assertThat(page.select("[data-test=ahead] .ahead > li").eachAttr("data-test"))
        .containsExactly("ahead-economy", "ahead-education", "ahead-recheck", "ahead-dormancy");
    assertThat(page.select("[data-test=ahead-economy].ahead-past svg path")).hasSize(1);
    assertThat(page.select("[data-test=ahead-economy]").text()).contains("已到期", "已过 20 天");
    assertThat(page.select("[data-test=ahead-education].ahead-soon").text()).contains("还有 12 天");
    assertThat(page.select("[data-test=ahead-recheck]").text()).contains("暂停发布");
    assertThat(page.select("[data-test=ahead-recheck].ahead-soon")).isEmpty();
    assertThat(page.select("[data-test=write]").attr("href")).isEqualTo("/studio/yixing-ceramics");
    assertThat(page.select("[data-test=renew]").hasClass("primary")).isTrue();
    assertThat(page.select("[data-test=earlier] li")).hasSize(1);
  }

  @Test
  void credentialThatTheCategoryNeedsSaysThatPublishingEnds() throws Exception {
    services.tell(
        "account GET /api/official/yixing-ceramics",
        200,
        example("official-card").replace("\"culture\"", "\"education\""));
    assertThat(page(open(PAGE)).select("[data-test=ahead-education]").text()).contains("到期以后不能发布");
  }

  @Test
  void measureStandsWithItsReasonAndNobodyReadsMarkup() throws Exception {
    tellLife(
        life()
            .replaceFirst("\"state\": \"active\"", "\"state\": \"paused\"")
            .replace(
                "{\"state\": \"active\", \"reason\": \"official.request\", \"text\": \"资料已补齐。\"",
                "{\"state\": \"paused\", \"reason\": \"official.recheck\", \"text\": \"<script>x</script>\""));
    var page = page(open(PAGE));
    assertThat(page.select("[data-test=measure]").text())
        .contains("没有按期重新核对", "<script>x</script>", "更新一次核对");
    assertThat(page.select("script:not([src])")).isEmpty();
    assertThat(page.select("[data-test=ahead-dormancy]")).isEmpty();
  }

  @Test
  void onlyOwnersGetTheFormsOfOwners() throws Exception {
    services.tell("account GET " + API + "/transfers", 200, offer("null"));
    services.tell("account GET /api/official/yixing-ceramics", 200, personalCard());
    tellLife(life().replace("\"awakenable\": false", "\"awakenable\": true"));
    assertThat(page(open(PAGE)).select(OWNER_FORMS)).hasSize(4);
    for (var seat : List.of("editor", "author", "comment-manager")) {
      services.tell(
          "forum GET /api/studio",
          200,
          example("desks").replaceFirst("\"owner\"", "\"" + seat + "\""));
      var page = page(open(PAGE));
      assertThat(page.select(OWNER_FORMS)).as(seat).isEmpty();
      assertThat(page.select("[data-test=own-name]")).as(seat).isEmpty();
      assertThat(page.select("[data-test=offer]").text()).as(seat).contains("山谷回声");
      assertThat(page.select("[data-test=ahead]")).as(seat).hasSize(1);
    }
  }

  @Test
  void closedAccountHasNothingAheadAndNothingToDo() throws Exception {
    tellLife(life().replaceFirst("\"state\": \"active\"", "\"state\": \"closed\""));
    services.tell("account GET /api/official/yixing-ceramics", 200, personalCard());
    var page = page(open(PAGE));
    assertThat(page.select(OWNER_FORMS)).isEmpty();
    assertThat(page.select("[data-test=ahead], [data-test=transfer]")).isEmpty();
    assertThat(page.select("[data-test=now]").text()).contains("不能恢复");
  }

  @Test
  void renewalIsBegunOnceAndTheOneThatRunsIsLedTo() throws Exception {
    services.tell("account POST /api/applications", 201, "{\"id\":\"" + StandIn.DRAFT + "\"}");
    assertThat(send(post(PAGE + "/renewal").param("key", KEY)).getRedirectedUrl())
        .isEqualTo("/official/apply/" + StandIn.DRAFT);
    assertThat(services.calls("account", "POST", "/api/applications").getFirst().body())
        .isEqualTo(
            "{\"key\":\"%s\",\"intent\":\"renewal\",\"account\":\"%s\"}"
                .formatted(KEY, StandIn.ACCOUNT));
    tellLife(renewing("\"" + StandIn.DRAFT + "\"", "draft"));
    var page = page(open(PAGE));
    assertThat(page.select("[data-test=renew-form]")).isEmpty();
    assertThat(page.select("a[data-test=renew]").attr("href"))
        .isEqualTo("/official/apply/" + StandIn.DRAFT);
    tellLife(renewing("null", "submitted"));
    var others = page(open(PAGE));
    assertThat(others.select("[data-test=renew]")).isEmpty();
    assertThat(others.select("[data-test=renewal-runs]").text()).contains("另一位所有者", "等待审核");
  }

  @Test
  void refusedRenewalIsSaidOnThePageOfTheAccount() throws Exception {
    services.tell("account POST /api/applications", 409, "{\"code\":\"application.waiting\"}");
    var answer = send(post(PAGE + "/renewal").param("key", KEY));
    assertThat(answer.getStatus()).isEqualTo(409);
    var complaints = page(answer).select("[data-test=complaints]");
    assertThat(complaints.attr("data-code")).isEqualTo("application.waiting");
    assertThat(complaints.select(".kept")).as("nothing was typed").isEmpty();
  }

  @Test
  void accountThatOnlySilenceSuspendedIsWoken() throws Exception {
    assertThat(page(open(PAGE)).select("[data-test=awaken]")).isEmpty();
    tellLife(
        life()
            .replaceFirst("\"state\": \"active\"", "\"state\": \"suspended\"")
            .replace("\"awakenable\": false", "\"awakenable\": true"));
    assertThat(page(open(PAGE)).select("[data-test=awaken]")).hasSize(1);
    assertThat(send(post(PAGE + "/awakening")).getRedirectedUrl()).isEqualTo(PAGE);
    assertThat(services.calls("account", "POST", API + "/awakening")).hasSize(1);
    services.tell("account POST " + API + "/awakening", 409, "{\"code\":\"official.not-dormant\"}");
    var refused = send(post(PAGE + "/awakening"));
    assertThat(refused.getStatus()).isEqualTo(409);
    assertThat(page(refused).select("[data-test=now]")).hasSize(1);
  }

  @Test
  void accountIsOfferedByNicknameWhichNoRefusalLoses() throws Exception {
    for (var refusal :
        Map.of(422, "nickname.unknown", 409, "transfer.offered", 503, "").entrySet()) {
      services.tell(
          "account POST " + API + "/transfers",
          refusal.getKey(),
          refusal.getKey() == 422
              ? "{\"code\":\"request.invalid\",\"fields\":[{\"field\":\"nickname\",\"code\":\"nickname.unknown\"}]}"
              : "{\"code\":\"" + refusal.getValue() + "\"}");
      var answer = send(post(PAGE + "/transfers").param("nickname", " 窑火<b> ").param("key", KEY));
      assertThat(answer.getStatus()).isEqualTo(refusal.getKey());
      var page = page(answer);
      assertThat(page.select("#nickname").val()).as("" + refusal).isEqualTo(" 窑火<b> ");
      assertThat(page.select("[data-test=offer-form] [name=key]").val()).isEqualTo(KEY);
      assertThat(page.select("details[open] [data-test=offer-form]")).hasSize(1);
      assertThat(page.select("[data-test=error-nickname]"))
          .hasSize(refusal.getKey() == 422 ? 1 : 0);
    }
    services.tell("account POST " + API + "/transfers", 201, "{\"id\":\"" + OFFER + "\"}");
    assertThat(send(post(PAGE + "/transfers").param("nickname", " 窑火 ")).getRedirectedUrl())
        .isEqualTo(PAGE);
    assertThat(services.calls("account", "POST", API + "/transfers").getLast().body())
        .contains("\"nickname\":\"窑火\"");
  }

  @Test
  void parkedOfferComesBackFilledAndUnsent() throws Exception {
    var session = park(post(PAGE + "/transfers").param("nickname", "窑火"));
    var page = page(openIn(session));
    assertThat(page.select("[data-test=returned]")).hasSize(1);
    assertThat(page.select("#nickname").val()).isEqualTo("窑火");
    assertThat(services.calls("account", "POST", API + "/transfers")).isEmpty();
  }

  @Test
  void offerThatStandsIsTakenBackUntilItIsHandedIn() throws Exception {
    services.tell("account GET " + API + "/transfers", 200, offer("null"));
    var page = page(open(PAGE));
    assertThat(page.select("[data-test=offer-form]")).isEmpty();
    assertThat(page.select("[data-test=offer-stands]").text()).contains("2026年11月29日");
    var withdrawal = PAGE + "/transfers/" + OFFER + "/withdrawal";
    assertThat(page.select("[data-test=offer] form").attr("action")).isEqualTo(withdrawal);
    assertThat(send(post(withdrawal)).getRedirectedUrl()).isEqualTo(PAGE);
    assertThat(services.calls("account", "DELETE", API + "/transfers/" + OFFER)).hasSize(1);
    services.tell(
        "account GET " + API + "/transfers", 200, offer("{\"id\":null,\"state\":\"submitted\"}"));
    var handedIn = page(open(PAGE));
    assertThat(handedIn.select("[data-test=offer-withdraw]")).isEmpty();
    assertThat(handedIn.select("[data-test=offer]").text()).contains("不能再收回", "等待审核");
  }

  @Test
  void nameIsAskedForOnlyWhereAPersonRunsTheAccount() throws Exception {
    assertThat(page(open(PAGE)).select("[data-test=own-name]")).isEmpty();
    services.tell("account GET /api/official/yixing-ceramics", 200, personalCard());
    assertThat(page(open(PAGE)).select("[data-test=name-open]").attr("href"))
        .isEqualTo(PAGE + "/name");
    assertThat(services.calls("account", "POST", API + "/operator-name/address")).isEmpty();
    tellLife(
        life()
            .replace(
                "\"name\": null", "\"name\": {\"shown\":\"林下\",\"at\":\"2026-11-02T02:00:00Z\"}"));
    var shown = page(open(PAGE));
    assertThat(shown.select("[data-test=name-open]")).isEmpty();
    assertThat(shown.select("[data-test=name-shown]").text()).contains("林下", "2026年11月2日");
    assertThat(send(post(PAGE + "/name/withdrawal")).getRedirectedUrl()).isEqualTo(PAGE);
    assertThat(services.calls("account", "DELETE", API + "/operator-name")).hasSize(1);
  }

  @Test
  void nameIsTypedOnAFormThatLeadsPastThisSite() throws Exception {
    var answer = open(PAGE + "/name");
    var form = page(answer).select("[data-test=name-form]");
    assertThat(form.attr("action")).isEqualTo("http://localhost:8084/operator-names/once");
    assertThat(form.attr("method")).isEqualTo("post");
    assertThat(answer.getHeader("Content-Security-Policy"))
        .containsPattern("form-action [^;]*http://localhost:8084");
    assertThat(form.select("[name]").eachAttr("name"))
        .as("no key of this site goes along")
        .containsExactly("name", "number", "consent");
    assertThat(form.select("[required]")).hasSize(3);
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
  }

  @Test
  void nameThatCannotBeShownIsSaidBeforeItIsTyped() throws Exception {
    for (var refusal : Map.of(409, "identity.too-weak", 403, "seat.not-enough").entrySet()) {
      services.tell(
          "account POST " + API + "/operator-name/address",
          refusal.getKey(),
          "{\"code\":\"" + refusal.getValue() + "\"}");
      var answer = open(PAGE + "/name");
      assertThat(answer.getStatus()).isEqualTo(refusal.getKey());
      var page = page(answer);
      assertThat(page.select("[data-test=name-form]")).isEmpty();
      assertThat(page.select("[data-test=complaints]").attr("data-code"))
          .isEqualTo(refusal.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shown",
        "missing",
        "invalid",
        "consent",
        "mismatch",
        "limit",
        "unavailable",
        "refused"
      })
  void howItEndedToHaveANameShownIsSaidInWords(String outcome) throws Exception {
    for (var language : List.of("zh", "en")) {
      var path = PAGE + "?name=" + outcome;
      var answer =
          web.perform(get(path).with(Visitors.member()).cookie(new Cookie("lang", language)))
              .andReturn()
              .getResponse();
      var notice = page(answer).select("[data-test=named-" + outcome + "]");
      assertThat(notice.text()).isNotBlank().doesNotContain("??");
      assertThat(notice.attr("role")).isEqualTo("shown".equals(outcome) ? "status" : "alert");
    }
  }

  @Test
  void nothingButAKnownOutcomeIsSaid() throws Exception {
    assertThat(page(open(PAGE + "?name=" + NAME)).select("[data-test^=named-]")).isEmpty();
    assertThat(page(open("/studio?name=ended")).select("[data-test=name-ended]")).hasSize(1);
    assertThat(page(open("/studio")).select("[data-test=name-ended]")).isEmpty();
  }

  @Test
  void thisSiteTakesNoName() throws Exception {
    assertThat(send(named()).getStatus()).isEqualTo(405);
    assertThat(services.calls("account", "POST", API + "/operator-name/address")).isEmpty();
  }

  @Test
  void nameThatMetAnEndedSessionIsNotParked() throws Exception {
    var sent = web.perform(named()).andReturn();
    var session = sent.getRequest().getSession(false);
    if (session != null) {
      assertThat(Collections.list(session.getAttributeNames()))
          .allSatisfy(
              name ->
                  assertThat(String.valueOf(session.getAttribute(name)))
                      .doesNotContain("林下风", NUMBER));
    }
    assertThat(sent.getResponse().getContentAsString()).doesNotContain("林下风", NUMBER);
  }

  @Test
  void pageStandsWithoutTheServiceOfAccounts() throws Exception {
    services.tell("account GET " + API + "/life", 500, "{}");
    var page = page(open(PAGE));
    assertThat(page.select("[data-test=unavailable]")).hasSize(1);
    assertThat(page.select("[data-test=tab-account]").attr("aria-current")).isEqualTo("page");
  }

  @Test
  void offeredAccountIsAppliedForOrDeclined() throws Exception {
    var studio = page(open("/studio"));
    assertThat(studio.select("[data-test=transfer]").text())
        .contains("山谷茶社", "席位全部结束", "2026年11月29日");
    services.tell("account POST /api/applications", 201, "{\"id\":\"" + StandIn.DRAFT + "\"}");
    var begun = send(post("/studio/transfers/" + OFFER + "/application").param("key", KEY));
    assertThat(begun.getRedirectedUrl()).isEqualTo("/official/apply/" + StandIn.DRAFT);
    var offered = "0192a1b0-0000-7000-8000-0000000000c4";
    assertThat(services.calls("account", "POST", "/api/applications").getFirst().body())
        .isEqualTo(
            "{\"key\":\"%s\",\"intent\":\"transfer\",\"account\":\"%s\"}".formatted(KEY, offered));
    assertThat(send(post("/studio/transfers/" + OFFER + "/decline")).getRedirectedUrl())
        .isEqualTo("/studio");
    assertThat(
            services.calls("account", "DELETE", "/api/official/" + offered + "/transfers/" + OFFER))
        .hasSize(1);
  }

  @Test
  void offersHaveKeysOfTheirOwnAndThoseThatRunLeadOn() throws Exception {
    var one = example("transfers").strip();
    var two = one.replace(OFFER, OFFER.replace("e1", "e2"));
    services.tell(
        "account GET /api/official/transfers",
        200,
        one.substring(0, one.length() - 1) + "," + two.substring(1));
    assertThat(page(open("/studio")).select("[data-test=transfer] [name=key]").eachAttr("value"))
        .hasSize(2)
        .doesNotHaveDuplicates();
    for (var state : List.of("draft", "submitted")) {
      services.tell(
          "account GET /api/official/transfers",
          200,
          one.replace(
              "\"application\": null",
              "\"application\": {\"id\":\"%s\",\"state\":\"%s\"}".formatted(StandIn.DRAFT, state)));
      var page = page(open("/studio"));
      assertThat(page.select("[data-test=transfer-begin]")).as(state).isEmpty();
      assertThat(page.select("[data-test=transfer-on]").attr("href"))
          .isEqualTo("/official/apply/" + StandIn.DRAFT);
      assertThat(page.select("[data-test=transfer-decline]"))
          .hasSize("draft".equals(state) ? 1 : 0);
    }
  }

  @Test
  void offerToSomebodyElseDoesNotExist() throws Exception {
    var other = "0192a1b0-0000-7000-8000-0000000000ef";
    assertThat(send(post("/studio/transfers/" + other + "/application")).getStatus())
        .isEqualTo(404);
    assertThat(services.calls("account", "POST", "/api/applications")).isEmpty();
  }

  @Test
  void deskThatCannotPublishLeadsToTheReason() throws Exception {
    services.tell(
        "forum GET /api/studio", 200, example("desks").replaceFirst("\"active\"", "\"suspended\""));
    assertThat(
            page(open("/studio/yixing-ceramics")).select("[data-test=desk-state] a").attr("href"))
        .isEqualTo(PAGE);
  }

  /** A day of China, so many days from today. */
  private static String inDays(int days) {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days).toString();
  }

  private void tellLife(String life) {
    services.tell("account GET " + API + "/life", 200, life);
  }

  private static String renewing(String id, String state) throws IOException {
    return life()
        .replace(
            "\"renewal\": null", "\"renewal\": {\"id\":%s,\"state\":\"%s\"}".formatted(id, state));
  }

  private static String offer(String application) throws IOException {
    return example("transfers").replace("\"application\": null", "\"application\": " + application);
  }

  private static String personalCard() throws IOException {
    return example("official-card")
        .replace("\"kind\": \"organisation\",\n", "\"kind\": \"person\",\n");
  }

  private static String life() throws IOException {
    return example("life");
  }

  private static String example(String name) throws IOException {
    return Files.readString(
        Path.of("src/test/resources/examples/" + name + ".json"), StandardCharsets.UTF_8);
  }

  private static MockHttpServletRequestBuilder named() {
    return post(PAGE + "/name")
        .param("name", " " + NAME + " ")
        .param("number", NUMBER)
        .param("consent", "true");
  }

  private MockHttpSession park(MockHttpServletRequestBuilder request) throws Exception {
    var sent = web.perform(request).andReturn();
    assertThat(sent.getResponse().getRedirectedUrl())
        .isEqualTo("/login?back=" + PAGE.replace("/", "%2F"));
    return (MockHttpSession) Objects.requireNonNull(sent.getRequest().getSession(false));
  }

  private MockHttpServletResponse openIn(MockHttpSession session) throws Exception {
    return web.perform(
            get(PAGE).session(session).with(Visitors.member()).cookie(new Cookie("lang", "zh")))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse open(String path) throws Exception {
    return web.perform(get(path).with(Visitors.member()).cookie(new Cookie("lang", "zh")))
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
