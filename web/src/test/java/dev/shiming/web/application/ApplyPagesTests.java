package dev.shiming.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Applying for an official account: step by step, left and resumed, and nothing typed is lost. */
@SiteTest
class ApplyPagesTests {

  private static final String KEY = "6f1c2a52-9d1e-4a55-9a35-0d0b6a2f8f11";
  private static final String DRAFT = "/official/apply/" + StandIn.DRAFT;
  private static final String CORRECTED = "/official/apply/" + StandIn.CORRECTED;
  private static final String API = "/api/applications/" + StandIn.DRAFT;
  private static final String EVIL = "<script>alert(1)</script>";

  @Autowired MockMvc web;
  @Autowired StandIn services;

  @BeforeEach
  void fresh() {
    services.reset();
  }

  @Test
  void beginningSendsTheKeyOfTheFormAndOpensTheApplication() throws Exception {
    var answer = send(post("/official/apply").param("key", KEY));
    assertThat(answer.getRedirectedUrl()).isEqualTo(DRAFT);
    assertThat(services.calls("account", "POST", "/api/applications").getFirst().body())
        .isEqualTo("{\"key\":\"" + KEY + "\"}");
  }

  @Test
  void tooManyDraftsAreSaidOnTheListOfThem() throws Exception {
    services.tell(
        "account POST /api/applications",
        409,
        "{\"code\":\"application.too-many\",\"args\":{\"max\":10}}");
    var answer = send(post("/official/apply").param("key", KEY));
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(page(answer).select("[data-test=complaints]").text()).contains("10");
    assertThat(page(answer).select("[data-test=own-application]")).hasSize(2);
  }

  @Test
  void draftGoesOnAtItsFirstOpenStep() throws Exception {
    assertThat(open(DRAFT).getRedirectedUrl()).isEqualTo(DRAFT + "/entity");
  }

  @Test
  void stepThatNobodySavedHasNoComplaints() throws Exception {
    var page = page(open(DRAFT + "/operation"));
    assertThat(page.select(".errors, [data-test=incomplete], [aria-invalid]")).isEmpty();
    assertThat(page.select("[data-test=step-operation]").attr("aria-current")).isEqualTo("step");
    assertThat(page.select("[data-test=steps] a")).hasSize(6);
  }

  @Test
  void savedStepSaysAtItsFieldsWhatIsMissing() throws Exception {
    var page = page(open(DRAFT + "/account"));
    assertThat(page.select("[data-test=error-category]")).hasSize(1);
    assertThat(page.select("#category").attr("aria-describedby")).contains("error-category");
    assertThat(page.select("[data-test=error-purpose]")).isEmpty();
    assertThat(page.select("[data-test=incomplete]")).hasSize(1);
    assertThat(page.select("#officialName").val()).isEqualTo("青禾农业科技");
  }

  @Test
  void everyButtonSavesFirst() throws Exception {
    services.tell("account PUT " + API + "/answers/operation", 200, complete());
    assertThat(send(operation("next")).getRedirectedUrl()).isEqualTo(DRAFT + "/credentials");
    assertThat(send(operation("back")).getRedirectedUrl()).isEqualTo(DRAFT + "/account");
    assertThat(send(operation("leave")).getRedirectedUrl()).isEqualTo("/official/apply");
    assertThat(services.calls("account", "PUT", API + "/answers/operation"))
        .hasSize(3)
        .allSatisfy(
            call ->
                assertThat(call.body())
                    .isEqualTo(
                        "{\"version\":4,\"answers\":{\"operatingPlace\":\"\",\"purpose\":\"一行\\n两行\",\"contact\":\"\"}}"));
  }

  @Test
  void stepThatIsLeftIncompleteIsShownOnceMore() throws Exception {
    services.tell(
        "account PUT " + API + "/answers/operation",
        200,
        complete()
            .replace(
                "\"problems\":[]",
                "\"problems\":[{\"field\":\"contact\",\"code\":\"contact.missing\"}]"));
    assertThat(send(operation("next")).getRedirectedUrl()).isEqualTo(DRAFT + "/operation");
  }

  @Test
  void refusedStepKeepsWhatWasTypedWhateverTheReason() throws Exception {
    for (var refusal : List.of(409, 422, 503)) {
      services.tell(
          "account PUT " + API + "/answers/operation",
          refusal,
          refusal == 422
              ? "{\"code\":\"request.invalid\",\"fields\":[{\"field\":\"purpose\",\"code\":\"purpose.too-long\",\"args\":{\"max\":1000}}]}"
              : "{\"code\":\"changed-meanwhile\"}");
      var answer = send(operation("next").param("contact", EVIL));
      assertThat(answer.getStatus()).isEqualTo(refusal);
      var page = page(answer);
      assertThat(page.select("#purpose").val())
          .as("" + refusal)
          .isEqualToNormalizingNewlines("一行\n两行");
      assertThat(page.select("#contact").val()).isEqualTo(EVIL);
      assertThat(page.select("script")).hasSize(1);
      assertThat(page.select("[data-test=complaints]")).hasSize(1);
      assertThat(page.select("[data-test=error-purpose]")).hasSize(refusal == 422 ? 1 : 0);
    }
  }

  @Test
  void changedMeanwhileShowsWhatIsSavedAndBuildsOnIt() throws Exception {
    services.tell(
        "account PUT " + API + "/answers/account", 409, "{\"code\":\"changed-meanwhile\"}");
    var page =
        page(
            send(
                post(DRAFT + "/account")
                    .param("version", "2")
                    .param("officialName", "我的名字")
                    .param("action", "next")));
    assertThat(page.select("#officialName").val()).isEqualTo("我的名字");
    assertThat(page.select("[data-test=meanwhile]").text()).contains("青禾农业科技");
    assertThat(page.select("[data-test=step-form] input[name=version]").val()).isEqualTo("4");
  }

  @Test
  void closedApplicationKeepsTheTextAndLeadsToWhereItStands() throws Exception {
    services.tell(
        "account PUT " + API + "/answers/operation", 409, "{\"code\":\"application.closed\"}");
    services.tell("account GET " + API, 200, complete().replace("draft", "submitted"));
    var page = page(send(operation("next")));
    assertThat(page.select("#purpose").val()).isEqualToNormalizingNewlines("一行\n两行");
    assertThat(page.select("[data-test=closed] a").attr("href")).isEqualTo(DRAFT);
  }

  @Test
  void textStaysWhenTheWholeServiceIsGone() throws Exception {
    services.stop("account");
    var answer = send(operation("next"));
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(page(answer).select("#purpose").val()).isEqualToNormalizingNewlines("一行\n两行");
  }

  @Test
  void registryIsAskedAfterSavingAndItsAnswerStandsBesideWhatWasTyped() throws Exception {
    services.tell("account POST " + API + "/registry", 200, complete());
    var answer =
        send(
            post(DRAFT + "/entity")
                .param("version", "4")
                .param("kind", "enterprise")
                .param("code", "91320282MA1XXXXX0T")
                .param("action", "registry"));
    assertThat(answer.getRedirectedUrl()).isEqualTo(DRAFT + "/entity#authority");
    assertThat(services.calls("account", "PUT", API + "/answers/entity")).hasSize(1);
    var page = page(open(DRAFT + "/entity"));
    assertThat(page.select("[data-test=registered]").text())
        .contains("宜兴青禾农业科技有限公司", "宜兴青禾种业有限公司", "农业技术研发与推广");
    assertThat(page.select("[data-test=contact-hint]").text()).contains("138****8000");
    assertThat(page.select("[data-test=no-phone]").text()).isNotBlank();
  }

  @Test
  void codeThatTheRegistryDoesNotKnowIsSaidAtItsField() throws Exception {
    services.tell(
        "account POST " + API + "/registry",
        422,
        "{\"code\":\"request.invalid\",\"fields\":[{\"field\":\"code\",\"code\":\"uscc.unknown\"}]}");
    var page =
        page(
            send(
                post(DRAFT + "/entity")
                    .param("version", "4")
                    .param("kind", "media")
                    .param("code", "911")
                    .param("action", "registry")));
    assertThat(page.select("[data-test=error-code]")).hasSize(1);
    assertThat(page.select("#code").val()).isEqualTo("911");
    assertThat(page.select("[data-test=kind-media]").hasAttr("checked")).isTrue();
  }

  @Test
  void contactCodeIsProved() throws Exception {
    services.tell(
        "account POST " + API + "/authority",
        422,
        "{\"code\":\"request.invalid\",\"fields\":[{\"field\":\"contactCode\",\"code\":\"code.wrong\",\"args\":{\"left\":4}}]}");
    var proof =
        post(DRAFT + "/entity")
            .param("version", "4")
            .param("kind", "enterprise")
            .param("code", "911")
            .param("contactCode", " 123456 ")
            .param("action", "prove");
    assertThat(page(send(proof)).select("[data-test=error-contactCode]").text()).contains("4");
    assertThat(services.calls("account", "POST", API + "/authority").getFirst().body())
        .isEqualTo("{\"contactCode\":\"123456\"}");
  }

  @Test
  void rowsAreAddedAndTakenOutWithoutScript() throws Exception {
    services.tell("account PUT " + API + "/answers/credentials", 200, complete());
    var added = send(credentials("more"));
    assertThat(added.getRedirectedUrl()).isEqualTo(DRAFT + "/credentials?more=1#rows");
    send(credentials("without-0"));
    assertThat(services.calls("account", "PUT", API + "/answers/credentials"))
        .extracting(StandIn.Call::body)
        .containsExactly(
            "{\"version\":4,\"answers\":{\"credentials\":[{\"domain\":\"medicine\",\"number\":\"M-1\",\"until\":\"2027-01-01\"},{\"domain\":\"justice\",\"number\":\"J-2\",\"until\":\"\"}]}}",
            "{\"version\":4,\"answers\":{\"credentials\":[{\"domain\":\"justice\",\"number\":\"J-2\",\"until\":\"\"}]}}");
    assertThat(page(open(CORRECTED + "/credentials")).select("[data-test=credential-row]"))
        .hasSize(1);
    assertThat(page(open(CORRECTED + "/credentials?more=1")).select("[data-test=credential-row]"))
        .hasSize(2);
  }

  @Test
  void submittingSavesThenHandsInTheVersionThatWasSaved() throws Exception {
    services.tell("account PUT " + API + "/answers/confirmation", 200, complete());
    services.tell("account POST " + API + "/submission", 200, complete());
    var answer = send(confirmation());
    assertThat(answer.getRedirectedUrl()).isEqualTo(DRAFT);
    assertThat(services.calls("account", "POST", API + "/submission").getFirst().body())
        .isEqualTo("{\"version\":5}");
  }

  @Test
  void capAsksForAReasonAndTheRestStaysAsItWas() throws Exception {
    services.tell("account PUT " + API + "/answers/confirmation", 200, complete());
    assertThat(page(open(DRAFT + "/confirmation")).select("#exception")).isEmpty();
    services.tell(
        "account POST " + API + "/submission",
        422,
        "{\"code\":\"application.incomplete\",\"fields\":[{\"field\":\"exception\",\"code\":\"cap.reached\",\"args\":{\"cap\":2}}]}");
    var page = page(send(confirmation()));
    assertThat(page.select("[data-test=error-exception]").text()).contains("2");
    assertThat(page.select("#exception")).hasSize(1);
    assertThat(page.select("#truthful").hasAttr("checked")).isTrue();
  }

  @Test
  void confirmationSaysWhatIsMissingAndWhere() throws Exception {
    var page = page(open(DRAFT + "/confirmation"));
    assertThat(page.select("[data-test=lacking] a").eachAttr("href"))
        .containsExactly(
            DRAFT + "/entity", DRAFT + "/account", DRAFT + "/operation", DRAFT + "/accounts");
    assertThat(page.select("[data-test=summary] header a")).hasSize(5);
    assertThat(page.select(".errors")).isEmpty();
  }

  @Test
  void parkedStepComesBackFilledAndUnsent() throws Exception {
    var sent = web.perform(credentials("next").param("evil", "x")).andReturn();
    assertThat(sent.getResponse().getRedirectedUrl())
        .isEqualTo("/login?back=" + (DRAFT + "/credentials").replace("/", "%2F"));
    var session = (MockHttpSession) Objects.requireNonNull(sent.getRequest().getSession(false));
    var page =
        page(
            web.perform(get(DRAFT + "/credentials").session(session).with(Visitors.member()))
                .andReturn()
                .getResponse());
    assertThat(page.select("[data-test=returned]")).hasSize(1);
    assertThat(page.select("[data-test=credential-number]").eachAttr("value"))
        .containsExactly("M-1", "J-2");
    assertThat(services.calls("account", "PUT", API + "/answers/credentials")).isEmpty();
  }

  @Test
  void correctionSaysWhatAndLeadsToTheStep() throws Exception {
    var page = page(open(CORRECTED));
    assertThat(page.select("[data-test=ruled-reason]").text()).isEqualTo("其他账号没有列全");
    assertThat(page.select("[data-test=ruled-text]").text()).contains("青禾种业");
    assertThat(page.select("[data-test=correct]").attr("href")).isEqualTo(CORRECTED + "/accounts");
    assertThat(page.select("[data-test=appeal-form]")).isEmpty();
  }

  @Test
  void refusalCanBeAppealedAgainstUntilItsDay() throws Exception {
    services.tell("account GET " + API, 200, refused());
    var page = page(open(DRAFT));
    assertThat(page.select("[data-test=appeal-until]").text()).contains("2026年12月3日");
    services.tell("account POST " + API + "/appeal", 409, "{\"code\":\"appeal.too-late\"}");
    var late = send(post(DRAFT + "/appeal").param("text", "我不同意，因为……"));
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(page(late).select("#text").val()).isEqualTo("我不同意，因为……");
    services.tell("account POST " + API + "/appeal", 200, complete());
    assertThat(send(post(DRAFT + "/appeal").param("text", "x")).getRedirectedUrl())
        .isEqualTo(DRAFT);
  }

  @Test
  void approvedApplicationLeadsToItsCard() throws Exception {
    services.tell("account GET " + API, 200, complete().replace("\"draft\"", "\"approved\""));
    services.tell(
        "account GET /api/official/accounts/" + StandIn.DRAFT, 200, "{\"handle\":\"qinghe\"}");
    assertThat(page(open(DRAFT)).select("[data-test=to-card]").attr("href"))
        .isEqualTo("/official/qinghe");
  }

  @Test
  void submittedApplicationSaysByWhenItIsDecidedAndItsStepsAreClosed() throws Exception {
    services.tell("account GET " + API, 200, complete().replace("\"draft\"", "\"submitted\""));
    var page = page(open(DRAFT));
    assertThat(page.select("[data-test=due]").text()).contains("2026年11月29日");
    assertThat(open(DRAFT + "/account").getRedirectedUrl()).isEqualTo(DRAFT);
  }

  @Test
  void listTellsWhatEachApplicationIs() throws Exception {
    services.tell(
        "account GET /api/applications",
        200,
        "[" + about("renewal") + "," + about("transfer") + "," + complete() + "]");
    var rows = page(open("/official/apply")).select("[data-test=own-application] .line-meta");
    assertThat(rows.eachText())
        .satisfiesExactly(
            row -> assertThat(row).startsWith("更新"),
            row -> assertThat(row).startsWith("接手"),
            row -> assertThat(row).startsWith("新账号"));
  }

  @Test
  void stepOfARenewalSaysForWhichAccountAndKeepsItsNames() throws Exception {
    services.tell("account GET " + API, 200, about("renewal"));
    var page = page(open(DRAFT + "/account"));
    assertThat(page.select("[data-test=intent-renewal]").text()).contains("更新", "研究所", "@yixing");
    assertThat(page.select("[data-test=about]").attr("href"))
        .isEqualTo("/official/yixing-ceramics");
    assertThat(page.title()).contains("更新青禾：账号");
    assertThat(page.select("#officialName, #handle")).isEmpty();
    assertThat(page.select("[data-test=fixed-names]").text()).contains("研究所", "@yixing-ceramics");
    assertThat(page.select("#tagline, #category")).hasSize(2);
    assertThat(page(open(DRAFT + "/entity")).select("[data-test=entity-hint]").text())
        .contains("不换运营主体");
  }

  @Test
  void whoeverConfirmsReadsWhatWillFollow() throws Exception {
    services.tell("account GET " + API, 200, about("transfer"));
    assertThat(page(open(DRAFT + "/confirmation")).select("[data-test=follows] li").eachText())
        .hasSize(4)
        .anyMatch(line -> line.contains("所有席位立即结束"))
        .anyMatch(line -> line.contains("卡片上公开写明"));
    services.tell("account GET " + API, 200, complete());
    assertThat(page(open(DRAFT + "/confirmation")).select("[data-test=follows]")).isEmpty();
  }

  @Test
  void whatStandsAgainstTheAccountItselfIsSaidWhenSubmitting() throws Exception {
    services.tell("account GET " + API, 200, about("transfer"));
    services.tell("account PUT " + API + "/answers/confirmation", 200, about("transfer"));
    services.tell(
        "account POST " + API + "/submission",
        422,
        "{\"code\":\"application.incomplete\",\"fields\":[{\"field\":\"account\",\"code\":\"official.closed\"}]}");
    var page = page(send(confirmation()));
    assertThat(page.select("[data-test=error-account]").text()).isNotBlank();
    assertThat(page.select("#truthful").hasAttr("checked")).isTrue();
  }

  @Test
  void approvedTransferLeadsToTheCardAndTheStudioOfItsAccount() throws Exception {
    for (var intent : List.of("renewal", "transfer")) {
      services.tell("account GET " + API, 200, about(intent).replace("\"draft\"", "\"approved\""));
      var page = page(open(DRAFT));
      assertThat(page.select("[data-test=to-card]").attr("href"))
          .isEqualTo("/official/yixing-ceramics");
      assertThat(page.select("[data-test=to-studio]").attr("href"))
          .isEqualTo("/studio/yixing-ceramics");
      assertThat(page.select("[data-test=status-what]").text())
          .contains("renewal".equals(intent) ? "更新已生效" : "归你运营");
    }
  }

  @Test
  void withdrawnTransferFreesNoName() throws Exception {
    services.tell(
        "account GET " + API,
        200,
        about("transfer")
            .replace("\"draft\"", "\"submitted\"")
            .replace("\"submittedAt\": null", "\"submittedAt\": \"2026-11-20T02:00:00Z\""));
    assertThat(page(open(DRAFT + "/withdraw")).select("main").text())
        .contains("留在原来的运营者那里")
        .doesNotContain("名称和标识");
  }

  @Test
  void withdrawingAsksFirst() throws Exception {
    assertThat(page(open(DRAFT + "/withdraw")).select("[data-test=withdraw-confirm]")).hasSize(1);
    assertThat(services.calls("account", "DELETE", API)).isEmpty();
    assertThat(send(post(DRAFT + "/withdraw")).getRedirectedUrl()).isEqualTo("/official/apply");
    assertThat(services.calls("account", "DELETE", API)).hasSize(1);
  }

  @Test
  void applicationThatWasDecidedMeanwhileIsNotWithdrawn() throws Exception {
    services.tell("account DELETE " + API, 409, "{\"code\":\"application.closed\"}");
    assertThat(send(post(DRAFT + "/withdraw")).getRedirectedUrl()).isEqualTo(DRAFT);
  }

  @Test
  void parkedAppealComesBackToTheApplication() throws Exception {
    services.tell("account GET " + API, 200, refused());
    var sent = web.perform(post(DRAFT + "/appeal").param("text", "我不同意")).andReturn();
    assertThat(sent.getResponse().getRedirectedUrl())
        .isEqualTo("/login?back=" + DRAFT.replace("/", "%2F"));
    var session = (MockHttpSession) Objects.requireNonNull(sent.getRequest().getSession(false));
    var page =
        page(
            web.perform(get(DRAFT).session(session).with(Visitors.member()))
                .andReturn()
                .getResponse());
    assertThat(page.select("#text").val()).isEqualTo("我不同意");
    assertThat(services.calls("account", "POST", API + "/appeal")).isEmpty();
  }

  @Test
  void noticeLeadsToItsApplication() throws Exception {
    services.tell(
        "account GET /api/notices",
        200,
        "{\"items\":[{\"id\":\"n\",\"kind\":\"application-correction\",\"subject\":{\"type\":\"application\",\"id\":\"%s\",\"parent\":null},\"title\":\"青禾\",\"reason\":\"application.name\",\"text\":null,\"at\":\"2026-11-13T08:30:00Z\",\"read\":true}],\"next\":null}"
            .formatted(StandIn.DRAFT));
    var notice = page(open("/me/notices")).select("[data-test=notice-application-correction]");
    assertThat(notice.select("a").attr("href")).isEqualTo(DRAFT);
    assertThat(notice.text()).contains("需要更正", "账号名称不合适");
  }

  private static MockHttpServletRequestBuilder operation(String action) {
    return post(DRAFT + "/operation")
        .param("version", "4")
        .param("purpose", "一行\r\n两行")
        .param("action", action);
  }

  private static MockHttpServletRequestBuilder credentials(String action) {
    return post(DRAFT + "/credentials")
        .param("version", "4")
        .param("credentials[0].domain", "medicine")
        .param("credentials[0].number", "M-1")
        .param("credentials[0].until", "2027-01-01")
        .param("credentials[1].domain", "justice")
        .param("credentials[1].number", "J-2")
        .param("credentials[1].until", "")
        .param("credentials[2].domain", "")
        .param("action", action);
  }

  private static MockHttpServletRequestBuilder confirmation() {
    return post(DRAFT + "/confirmation")
        .param("version", "4")
        .param("truthful", "true")
        .param("action", "submit");
  }

  /** The complete one, about an account that is there. */
  private static String about(String intent) {
    return complete()
        .replaceFirst(
            "\\{",
            """
            {"intent": "%s", "about": {"account": {"id": "%s", "nickname": "研究所"}, "handle": "yixing-ceramics",
              "kind": "organisation", "category": "culture", "tagline": null, "since": "2026-10-12T02:00:00Z"},
            """
                .formatted(intent, StandIn.ACCOUNT)
                .strip());
  }

  private static String complete() {
    return """
        {"id":"%s","state":"draft","version":5,"answers":{"kind":"person","officialName":"青禾"},"registered":null,
         "authority":null,"steps":[{"step":"entity","done":true}],"problems":[],"createdAt":"2026-11-19T02:00:00Z",
         "submittedAt":"2026-11-22T02:00:00Z","dueAt":"2026-11-29T02:00:00Z","ruled":null,"appealUntil":null}
        """
        .formatted(StandIn.DRAFT);
  }

  private static String refused() {
    return complete()
        .replace("\"draft\"", "\"refused\"")
        .replace(
            "\"ruled\":null,\"appealUntil\":null",
            "\"ruled\":{\"reason\":\"application.name\",\"text\":null,\"at\":\"2026-11-13T08:30:00Z\"},\"appealUntil\":\"2026-12-03T08:30:00Z\"");
  }

  private MockHttpServletResponse open(String path) throws Exception {
    return web.perform(
            get(path)
                .with(Visitors.member())
                .cookie(new Cookie("lang", "zh"), new Cookie("SHIMING", "t")))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(Visitors.member()).with(csrf())).andReturn().getResponse();
  }

  private static Document page(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString());
  }
}
