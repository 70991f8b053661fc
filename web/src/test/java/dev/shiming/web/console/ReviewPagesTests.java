package dev.shiming.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The reviewers' desk in front of stand-in services. */
@SiteTest
class ReviewPagesTests {

  private static final String DESK = "/console/applications";
  private static final String CASE = "account GET /api/cases/91";
  private static final String REVIEW =
      "account GET /api/applications/0192a1b0-0000-7000-9000-000000000001/review";
  private static final String ADDRESS =
      "account POST /api/applications/0192a1b0-0000-7000-9000-000000000001"
          + "/proofs/5f0c2a70-1111-4222-8333-444455556666/address";
  private static final String ME =
      "{\"id\":\"" + StandIn.MEMBER + "\",\"nickname\":\"山谷回声\",\"number\":1024}";

  @Autowired MockMvc web;
  @Autowired StandIn services;

  @BeforeEach
  void fresh() {
    services.reset();
  }

  @Test
  void eachDeskIsForItsOwnRole() throws Exception {
    assertThat(open(get(DESK).with(Visitors.moderator())).getStatus()).isEqualTo(403);
    assertThat(open(get(DESK + "/91").with(Visitors.moderator())).getStatus()).isEqualTo(403);
    assertThat(
            open(post(DESK + "/91/decision").with(Visitors.moderator()).with(csrf())).getStatus())
        .isEqualTo(403);
    assertThat(open(get("/console").with(Visitors.reviewer())).getStatus()).isEqualTo(403);
    assertThat(open(get("/console/cases/account/91").with(Visitors.reviewer())).getStatus())
        .isEqualTo(403);
    assertThat(open(get(DESK)).getRedirectedUrl()).startsWith("/login?back=");
  }

  @Test
  void theBarLeadsOnlyToTheDeskThatIsOnes() throws Exception {
    Document reviewers = page(DESK);
    assertThat(reviewers.select("[data-test=reviews]")).hasSize(1);
    assertThat(reviewers.select("[data-test=console]")).isEmpty();
    var rules = Jsoup.parse(open(get("/rules").with(Visitors.moderator())).getContentAsString());
    assertThat(rules.select("[data-test=reviews]")).isEmpty();
    assertThat(rules.select("[data-test=console]")).hasSize(1);
  }

  @Test
  void aCaseOfTheReviewersIsNotShownOnTheModeratorsDesk() throws Exception {
    assertThat(open(get("/console/cases/account/91").with(Visitors.moderator())).getStatus())
        .isEqualTo(404);
  }

  @Test
  void theQueueSaysWhoAppliesAndThatASecondPersonIsNeeded() throws Exception {
    Document desk = page(DESK);
    Element row = one(desk, "[data-test=case-application]");
    assertThat(row.text()).contains("山谷茶社官方", "@valley-tea", "企业", "已超期", "等第二个人同意");
    assertThat(row.attr("href")).isEqualTo(DESK + "/91");
    assertThat(one(desk, "[data-test=case-application-appeal]").text()).contains("远山", "个人");
    assertThat(services.calls("account", "GET", "/api/applications/lines")).hasSize(1);
    assertThat(services.calls("account", "GET", "/api/cases").getFirst().query())
        .contains("desk=reviewer");
    assertThat(services.calls("forum", "GET", "/api/cases")).isEmpty();
  }

  @Test
  void theQueueTellsRenewalsAndTransfersApart() throws Exception {
    services.tell(
        "account GET /api/applications/lines",
        200,
        example("review-lines")
            .replace(
                "\"state\": \"submitted\"", "\"state\": \"submitted\", \"intent\": \"renewal\"")
            .replace(
                "\"state\": \"appealed\"", "\"state\": \"appealed\", \"intent\": \"transfer\""));
    Document desk = page(DESK);
    assertThat(one(desk, "[data-test=line-renewal]").text()).isEqualTo("更新");
    assertThat(one(desk, "[data-test=line-transfer]").text()).isEqualTo("接手");
  }

  @Test
  void aRenewalStandsBesideItsAccountAndKeepsTheOperator() throws Exception {
    assertThat(page(DESK + "/91").select("[data-test=claim-operator]")).isEmpty();
    services.tell(REVIEW, 200, about("renewal", "91990101MA0180011G"));
    Document shown = page(DESK + "/91");
    assertThat(one(shown, "[data-test=review-renewal] [data-test=about]").attr("href"))
        .isEqualTo("/official/yixing-ceramics");
    assertThat(one(shown, "[data-test=claim-operator]").select("[data-weight=good]")).hasSize(1);
    assertThat(one(shown, "[data-test=claim-seat]").text()).contains("所有者");
    assertThat(one(shown, "[data-test=claim-cap]").text()).contains("更新不占名额").doesNotContain("最多");
    services.tell(REVIEW, 200, about("renewal", "12320282466281234K"));
    assertThat(
            one(page(DESK + "/91"), "[data-test=claim-operator]")
                .select("[data-weight=bad]")
                .text())
        .contains("更新不能换主体");
  }

  @Test
  void aTransferShowsBothOperatorsSideBySide() throws Exception {
    services.tell(REVIEW, 200, about("transfer", "12320282466281234K"));
    Element operator = one(page(DESK + "/91"), "[data-test=claim-operator]");
    assertThat(operator.text())
        .contains("山谷茶业有限公司", "91990101MA0180011G", "陶瓷研究所", "12320282466281234K");
    assertThat(operator.select("[data-weight=open]")).hasSize(1);
    services.tell(
        REVIEW,
        200,
        example("review").replaceFirst("\\{", "{\"intent\": \"transfer\", \"operatorNow\": null,"));
    assertThat(one(page(DESK + "/91"), "[data-test=claim-operator]").text()).contains("一位个人");
  }

  @Test
  void theQueueStandsWithoutWhatIsAskedBesideIt() throws Exception {
    services.tell("account GET /api/applications/lines", 500, "{}");
    assertThat(one(page(DESK), "[data-test=case-application]").text()).contains("山谷茶社官方");
    assertThat(one(page(DESK + "/91"), "[data-test=similar]").text())
        .contains("持有人暂时查不到")
        .doesNotContain("成员昵称");
  }

  @Test
  void whatContradictsTheRegistryIsMarked() throws Exception {
    Element entity = one(page(DESK + "/91"), "[data-test=claim-entity]");
    assertThat(entity.select("[data-weight=bad]").eachText())
        .containsExactly("登记机关记载的类型是其他组织，与申请不符。");
    services.tell(REVIEW, 200, example("review").replace("\"active\": true", "\"active\": false"));
    assertThat(
            one(page(DESK + "/91"), "[data-test=claim-entity]")
                .select("[data-weight=bad]")
                .eachText())
        .contains("登记机关显示已注销或被吊销。");
  }

  @Test
  void declaredAccountsStandBesideThoseOnRecordAndDifferencesAreMarked() throws Exception {
    Document shown = page(DESK + "/91");
    assertThat(one(shown, "[data-test=account-both]").text())
        .contains("@valley-shop", "山谷小铺", "一致");
    assertThat(one(shown, "[data-test=account-undeclared]").text()).contains("山谷茶园", "在册，但没有申报");
    assertThat(one(shown, "[data-test=account-unknown]").text()).contains("valley-gone", "没有在册");
    assertThat(one(shown, "[data-test=account-elsewhere]").text()).contains("微博");
    assertThat(one(shown, "[data-test=account-elsewhere]").select("[data-weight]")).isEmpty();
  }

  @Test
  void thePictureStandsBesideTheNameAndInTheChangeThatBroughtIt() throws Exception {
    Document shown = page(DESK + "/91");
    String address = "/pictures/0192a1b0-0000-7000-8000-0000000000e1?width=80";
    assertThat(one(shown, "[data-test=claimed-picture] img").attr("src")).isEqualTo(address);
    assertThat(one(shown, "[data-test=change] img").attr("src")).isEqualTo(address);
    assertThat(one(shown, "[data-test=change]").text()).doesNotContain("0000000000e1");
  }

  @Test
  void protectedAndSimilarNamesStandBesideTheName() throws Exception {
    Element name = one(page(DESK + "/91"), "[data-test=claim-name]");
    assertThat(name.select("mark").eachText()).containsExactly("官方");
    assertThat(name.text()).contains("与受保护的本站名称“官方”相似");
    assertThat(name.select("[data-test=similar] li").eachText())
        .containsExactly("山谷茶室 已通过 · 生活 一间茶室的日常。", "山谷回声 成员昵称");
  }

  @Test
  void whatChangedBetweenSubmissionsStandsFieldByField() throws Exception {
    Element change = one(page(DESK + "/91"), "[data-test=change]");
    assertThat(change.select("dt").eachText()).containsExactly("头像", "用途", "申报的账号");
    assertThat(change.select("del").getFirst().text()).isEqualTo("宣传");
  }

  @Test
  void proofsAreOpenedOnlyByWhoHoldsTheClaim() throws Exception {
    Document unclaimed = page(DESK + "/91");
    assertThat(unclaimed.select("[data-test=open-proof]")).isEmpty();
    assertThat(one(unclaimed, "[data-test=claim-first]").text()).contains("先认领");
    services.tell(CASE, 200, claimedByMe());
    Document claimed = page(DESK + "/91");
    assertThat(claimed.select("[data-test=claim-first]")).isEmpty();
    Element form = one(claimed, "form[action*=proofs]");
    services.tell(ADDRESS, 201, "{\"url\":\"http://localhost:8084/proofs/once\"}");
    MockHttpServletResponse opened =
        open(post(form.attr("action")).with(Visitors.reviewer()).with(csrf()));
    assertThat(opened.getStatus()).isEqualTo(303);
    assertThat(opened.getRedirectedUrl()).isEqualTo("http://localhost:8084/proofs/once");
    assertThat(opened.getHeader("Content-Security-Policy"))
        .contains("form-action 'self' http://localhost:8180 http://localhost:8084;");
    services.tell(ADDRESS, 403, "{\"status\":403,\"code\":\"proof.not-yours\"}");
    MockHttpServletResponse refused =
        open(post(form.attr("action")).with(Visitors.reviewer()).with(csrf()));
    assertThat(refused.getStatus()).isEqualTo(403);
    assertThat(one(parse(refused), "[data-test=complaints]").attr("data-code"))
        .isEqualTo("proof.not-yours");
  }

  @Test
  void nobodyApprovesWithoutSeeingThatAuthorityIsMissing() throws Exception {
    String shown = example("review");
    String without = shown.replaceFirst("\"authority\": \\{[^}]*}", "\"authority\": null");
    assertThat(without).isNotEqualTo(shown);
    services.tell(REVIEW, 200, without);
    Document page = page(DESK + "/91");
    assertThat(one(page, "[data-test=authority-missing]").text()).contains("不能通过");
    assertThat(one(page, "[data-test=authority-missing]").nextElementSiblings())
        .contains(one(page, ".case-head"));
    assertThat(one(page, "[data-test=approve]").hasAttr("disabled")).isTrue();
    assertThat(one(page, "[data-test=approve-off]").text()).contains("没有证明");
    assertThat(one(page, "[data-test=refuse]").hasAttr("disabled")).isFalse();
  }

  @Test
  void nobodyApprovesWhatCannotBeSeen() throws Exception {
    services.tell(REVIEW, 500, "{}");
    Document page = page(DESK + "/91");
    assertThat(page.select(".review [data-test=unavailable]")).hasSize(1);
    assertThat(one(page, "[data-test=approve]").hasAttr("disabled")).isTrue();
  }

  @Test
  void theSecondApprovalIsAnotherPersons() throws Exception {
    Document second = page(DESK + "/91");
    assertThat(one(second, "[data-test=approved-first]").text()).isEqualTo("远山 已先同意，还需要第二个人。");
    assertThat(one(second, "[data-test=approve]").hasAttr("disabled")).isFalse();
    services.tell(
        CASE,
        200,
        example("review-case")
            .replaceFirst("\"approvedFirstBy\": \\{[^}]*}", "\"approvedFirstBy\": " + ME));
    Document first = page(DESK + "/91");
    assertThat(one(first, "[data-test=approve]").hasAttr("disabled")).isTrue();
    assertThat(one(first, "[data-test=approve-off]").text()).contains("你已经同意过了");
  }

  @Test
  void aFirstApprovalSaysThatAnotherIsNeeded() throws Exception {
    services.tell("account POST /api/cases/91/decision", 200, example("review-case"));
    var result =
        web.perform(
                post(DESK + "/91/decision")
                    .param("version", "2")
                    .param("verdict", "approve")
                    .with(Visitors.reviewer())
                    .with(csrf()))
            .andReturn();
    assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(DESK + "/91");
    assertThat(result.getFlashMap().get("done")).isEqualTo("approved-first");
  }

  @Test
  void aCorrectionNeedsWordsAndARefusedOneKeepsWhatWasTyped() throws Exception {
    services.tell(
        "account POST /api/cases/91/decision",
        422,
        """
        {"status":422,"code":"request.invalid","fields":[{"field":"text","code":"text.missing","args":{}}]}
        """);
    MockHttpServletResponse refused = decide("correct", "application.purpose", " ");
    assertThat(refused.getStatus()).isEqualTo(422);
    Document page = parse(refused);
    assertThat(one(page, "[data-test=error-text]").text()).isNotBlank();
    assertThat(one(page, "option[selected]").attr("value")).isEqualTo("application.purpose");
    assertThat(services.calls("account", "POST", "/api/cases/91/decision").getFirst().body())
        .contains("\"verdict\":\"correct\"", "\"text\":null");
  }

  @Test
  void everyConflictKeepsWhatWasTyped() throws Exception {
    for (String code :
        new String[] {
          "case.changed", "case.claimed", "case.second-needed", "application.no-authority"
        }) {
      services.tell(
          "account POST /api/cases/91/decision",
          409,
          "{\"status\":409,\"code\":\"" + code + "\",\"args\":{}}");
      MockHttpServletResponse refused = decide("refuse", "application.name", "请换<b>名称");
      assertThat(refused.getStatus()).isEqualTo(409);
      Document page = parse(refused);
      assertThat(one(page, "[data-test=complaints]").attr("data-code")).isEqualTo(code);
      assertThat(one(page, "[data-test=field-text]").text()).isEqualTo("请换<b>名称");
      assertThat(one(page, "option[selected]").attr("value")).isEqualTo("application.name");
      assertThat(one(page, "input[name=version]").attr("value")).isEqualTo("2");
    }
  }

  @Test
  void theUsualWordsComeInTheLanguageOfThePageAndStandBehindWhatWasTyped() throws Exception {
    String chinese =
        one(page(DESK + "/91"), "option[value=application.category]").attr("data-preset");
    Document filled =
        parse(
            open(
                post(DESK + "/91/preset")
                    .param("version", "2")
                    .param("reason", "application.category")
                    .param("text", "你好。")
                    .with(Visitors.reviewer())
                    .with(csrf())));
    assertThat(one(filled, "[data-test=field-text]").wholeText()).isEqualTo("你好。\n" + chinese);
    Document english =
        parse(open(get(DESK + "/91").header("Accept-Language", "en").with(Visitors.reviewer())));
    assertThat(one(english, "option[value=application.category]").attr("data-preset"))
        .startsWith("Category and purpose");
    assertThat(english.body().text()).doesNotContain("??");
  }

  @Test
  void anAppealStandsBesideTheDecisionThatItIsAgainst() throws Exception {
    Document appeal = page(DESK + "/92");
    assertThat(one(appeal, "[data-test=earlier-decision]").text())
        .contains("远山", "资质不符或缺少资质", "执业许可的编号查不到。");
    assertThat(one(appeal, "[data-test=case-text]").wholeText()).isEqualTo("请再看一次：资质在有效期内。\n第二段。");
    assertThat(one(appeal, "[data-test=credentials]").text()).contains("已过期");
    assertThat(appeal.select("[data-test=claim-authority]")).isEmpty();
    assertThat(appeal.select("[data-weight=open]").eachText()).contains("申请人没有声明已全部申报。");
  }

  @Test
  void answersThatAreNoCodesAreShownAsTheyWereTyped() throws Exception {
    String shown = example("review");
    services.tell(
        REVIEW,
        200,
        shown
            .replace("\"category\": \"food\"", "\"category\": \"Tee & <i>\"")
            .replace("\"kind\": \"enterprise\"", "\"kind\": null"));
    Document page = page(DESK + "/91");
    assertThat(one(page, "[data-test=claim-category]").text()).contains("Tee & <i>");
    assertThat(one(page, "[data-test=claim-entity]").text()).contains("未填写");
    assertThat(page.body().text()).doesNotContain("??");
  }

  @Test
  void whatAnApplicantTypedIsTextAndNeverMarkup() throws Exception {
    MockHttpServletResponse answer = open(get(DESK + "/92").with(Visitors.reviewer()));
    assertThat(answer.getContentAsString())
        .contains("&lt;b&gt;云上门诊&lt;/b&gt;", "&lt;script&gt;alert(1)", "&lt;i&gt;YZ-1")
        .doesNotContain("<b>云上", "<script>alert", "<i>YZ");
    assertThat(answer.getContentAsString()).doesNotContain("??");
  }

  private MockHttpServletResponse decide(String verdict, String reason, String text)
      throws Exception {
    return open(
        post(DESK + "/91/decision")
            .param("version", "1")
            .param("verdict", verdict)
            .param("reason", reason)
            .param("text", text)
            .with(Visitors.reviewer())
            .with(csrf()));
  }

  private static String about(String intent, String codeNow) throws IOException {
    return example("review")
        .replaceFirst(
            "\\{",
            """
            {"intent": "%s", "applicantSeat": "owner",
             "about": {"account": {"id": "%s", "nickname": "研究所"}, "handle": "yixing-ceramics", "kind": "enterprise",
               "category": "culture", "tagline": null, "since": "2026-10-12T02:00:00Z"},
             "operatorNow": {"name": "陶瓷研究所", "code": "%s", "place": "宜兴", "scope": "陶瓷"},
            """
                .formatted(intent, StandIn.ACCOUNT, codeNow)
                .strip());
  }

  private static String claimedByMe() throws IOException {
    return example("review-case").replace("\"claimedBy\": null", "\"claimedBy\": " + ME);
  }

  private static String example(String name) throws IOException {
    return Files.readString(
        Path.of("src/test/resources/examples/" + name + ".json"), StandardCharsets.UTF_8);
  }

  private Document page(String path) throws Exception {
    MockHttpServletResponse answer = open(get(path).with(Visitors.reviewer()));
    assertThat(answer.getStatus()).isEqualTo(200);
    return parse(answer);
  }

  private static Document parse(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
  }

  private static Element one(Document page, String selector) {
    assertThat(page.select(selector)).as(selector).hasSize(1);
    return page.select(selector).getFirst();
  }

  private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }
}
