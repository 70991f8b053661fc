package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Applications for official accounts, from the first answer to the public card. */
@AccountServiceTest
@Proves(value = "C30", part = "review")
class ApplicationTests {

  private static final String REVIEWER = "5a5a5a5a-0000-4000-8000-00000000000a";
  private static final String SECOND = "5a5a5a5a-0000-4000-8000-00000000000b";
  private static final String THIRD = "5a5a5a5a-0000-4000-8000-00000000000c";

  private final Applicants applicants;
  private final Site site;
  private final JdbcClient jdbc;

  @Autowired
  ApplicationTests(Site site, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.site = site;
    this.applicants = new Applicants(site);
  }

  @Test
  @Proves(value = "C32", part = "card")
  void aPersonIsAskedToCorrectIsApprovedAndHasACard() throws Exception {
    String applicant = applicants.person();
    String handle = handle();
    String id = applicants.ofPerson(applicant, Site.nickname(), handle);
    assertThat(applicants.submit(id, applicant).status()).isEqualTo(200);

    Answer wordless = applicants.decide(id, REVIEWER, "correct", "application.name", "");
    assertThat(wordless.refusals()).contains("text=text.missing");
    applicants.decide(id, REVIEWER, "correct", "application.name", "名称请带上地名");
    JsonNode corrected = applicants.view(id, applicant);
    assertThat(corrected.get("state").asString()).isEqualTo("correction");
    assertThat(corrected.at("/ruled/text").asString()).isEqualTo("名称请带上地名");

    String name = "云岭" + Site.nickname();
    applicants.answer(
        id,
        applicant,
        "account",
        Map.of("officialName", name, "handle", handle, "category", "culture", "tagline", "一行"));
    assertThat(applicants.submit(id, applicant).status()).isEqualTo(200);
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);

    JsonNode card = site.get("/api/official/" + handle, null).body();
    assertThat(card.at("/account/id").asString()).isEqualTo(id);
    assertThat(card.at("/account/nickname").asString()).isEqualTo(name);
    assertThat(card.at("/account/badge/kind").asString()).isEqualTo("person");
    assertThat(card.at("/account/badge/handle").asString()).isEqualTo(handle);
    assertThat(card.get("operator").isNull()).isTrue();
    assertThat(methods(card)).containsExactly("identity=identity-number", "name=person");
    assertThat(site.get("/api/official/accounts/" + id, null).body().get("handle").asString())
        .isEqualTo(handle);
    assertThat(site.get("/api/official?q=" + handleFree(name), null).body().toString())
        .contains(handle);

    Site.await(() -> Facts.of("shiming.official", id).size() == 1);
    JsonNode fact = Facts.of("shiming.official", id).getFirst();
    assertThat(fact.at("/seats/0/account").asString()).isEqualTo(applicant);
    assertThat(fact.at("/seats/0/seat").asString()).isEqualTo("owner");
    assertThat(Facts.of("shiming.member", id).getFirst().at("/badge/handle").asString())
        .isEqualTo(handle);
    JsonNode review = review(id);
    assertThat(review.get("submissions").size()).isEqualTo(2);
  }

  @Test
  @Proves(value = "C4", part = "operator")
  void aPhoneAloneIsNotEnoughForAPerson() {
    String applicant = site.member(Site.nickname());
    String id = applicants.ofPerson(applicant, Site.nickname(), handle());
    assertThat(applicants.submit(id, applicant).refusals())
        .containsExactly("kind=identity.too-weak");
  }

  @Test
  @Proves(value = "C4", part = "authority")
  void aStrangerWithACompanysCorrectCodeGetsNowhere() {
    String stranger = applicants.person();
    String code = Applicants.code();
    String id = applicants.ofEnterprise(stranger, code, Site.nickname(), handle());
    assertThat(applicants.view(id, stranger).at("/registered/code").asString()).isEqualTo(code);

    assertThat(applicants.submit(id, stranger).refusals())
        .containsExactly("authority=authority.missing");
    assertThat(
            site.post(
                    "/api/applications/" + id + "/authority",
                    Tokens.member(stranger),
                    "{\"contactCode\":\"123456\"}")
                .refusals())
        .containsExactly("contactCode=code.none");
    assertThat(applicants.submit(id, stranger).status()).isEqualTo(422);
  }

  @Test
  @Proves(value = "C32", part = "card")
  void anOrganisationsCardNamesItsOperator() {
    String applicant = applicants.person();
    String code = Applicants.code();
    String handle = handle();
    String id = applicants.ofEnterprise(applicant, code, Site.nickname(), handle);
    assertThat(applicants.authorise(id, applicant).status()).isEqualTo(200);
    assertThat(applicants.submit(id, applicant).status()).isEqualTo(200);
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);

    JsonNode card = site.get("/api/official/" + handle, null).body();
    assertThat(card.at("/operator/code").asString()).isEqualTo(code);
    assertThat(card.at("/operator/name").asString()).isNotBlank();
    assertThat(card.at("/operator/contact").asString()).isEqualTo("010-00000000");
    assertThat(methods(card))
        .containsExactly(
            "identity=identity-number",
            "organisation=registry",
            "authority=contact-code",
            "name=person");
  }

  @Test
  @Proves(value = "C31", part = "cap")
  void ofFiftyAtOnceExactlyTheCapGetsThrough() throws Exception {
    String code = Applicants.code();
    List<String[]> waiting = copies(50, code, false);

    List<Answer> answers = atOnce(waiting);
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(2);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(
            answer -> assertThat(answer.refusals()).containsExactly("exception=cap.reached"))
        .hasSize(48);
  }

  @Test
  @Proves(value = "C31", part = "exception")
  void oneMoreThanTheCapNeedsAReasonAndTwoReviewers() {
    String applicant = applicants.person();
    String first = applicants.ofPerson(applicant, Site.nickname(), handle());
    assertThat(applicants.submit(first, applicant).status()).isEqualTo(200);
    String more = applicants.ofPerson(applicant, Site.nickname(), handle());
    assertThat(applicants.submit(more, applicant).refusals())
        .containsExactly("exception=cap.reached");

    applicants.answer(
        more, applicant, "confirmation", Map.of("truthful", true, "exception", "双语读者需要两个账号"));
    assertThat(applicants.submit(more, applicant).status()).isEqualTo(200);
    assertThat(applicants.decide(more, REVIEWER, "approve", "", "").status()).isEqualTo(200);
    assertThat(applicants.view(more, applicant).get("state").asString()).isEqualTo("submitted");
    assertThat(applicants.decide(more, REVIEWER, "approve", "", "").code())
        .isEqualTo("case.second-needed");
    assertThat(applicants.decide(more, SECOND, "approve", "", "").status()).isEqualTo(200);
    assertThat(applicants.view(more, applicant).get("state").asString()).isEqualTo("approved");
  }

  @Test
  void anAppealIsHeardBySomebodyElse() {
    String applicant = applicants.person();
    String id = applicants.ofPerson(applicant, Site.nickname(), handle());
    applicants.submit(id, applicant);
    assertThat(applicants.decide(id, THIRD, "refuse", "application.purpose", "看不出要写什么").status())
        .isEqualTo(200);
    Answer appealed =
        site.post(
            "/api/applications/" + id + "/appeal",
            Tokens.member(applicant),
            "{\"text\":\"我写得很清楚\"}");
    assertThat(appealed.status()).isEqualTo(200);
    assertThat(applicants.decide(id, THIRD, "approve", "", "").code()).isEqualTo("case.own");
    assertThat(applicants.decide(id, SECOND, "approve", "", "").status()).isEqualTo(200);
    assertThat(applicants.view(id, applicant).get("state").asString()).isEqualTo("approved");
  }

  @Test
  @Proves(value = "C32", part = "badges")
  void anUndoneApprovalTakesTheBadgeAway() throws Exception {
    String applicant = applicants.person();
    String handle = handle();
    String id = applicants.ofPerson(applicant, Site.nickname(), handle);
    applicants.submit(id, applicant);
    JsonNode decided = applicants.decide(id, REVIEWER, "approve", "", "").body();
    site.post(
        "/api/cases/" + decided.get("id").asString() + "/undo",
        Tokens.reviewer(REVIEWER),
        "{\"version\":" + decided.get("version").asInt() + "}");
    assertThat(site.get("/api/official/" + handle, null).body().at("/account/badge").isNull())
        .isTrue();
    Site.await(() -> Facts.of("shiming.member", id).size() == 2);
    assertThat(Facts.of("shiming.member", id).getLast().get("badge").isNull()).isTrue();
    assertThat(applicants.view(id, applicant).get("state").asString()).isEqualTo("submitted");
  }

  @Test
  @Proves(value = "C32", part = "card")
  void whatWasUndoneAndCorrectedOpensWithWhatItSaysNow() {
    String applicant = applicants.person();
    String handle = handle();
    String name = Site.nickname();
    String id = applicants.ofPerson(applicant, name, handle);
    applicants.submit(id, applicant);
    JsonNode decided = applicants.decide(id, REVIEWER, "approve", "", "").body();
    site.post(
        "/api/cases/" + decided.get("id").asString() + "/undo",
        Tokens.reviewer(REVIEWER),
        "{\"version\":" + decided.get("version").asInt() + "}");
    applicants.decide(id, REVIEWER, "correct", "application.purpose", "请说明主要写什么");
    applicants.answer(
        id,
        applicant,
        "account",
        Map.of(
            "officialName", name, "handle", handle, "category", "travel", "tagline", "每周一篇观鸟笔记"));
    assertThat(applicants.submit(id, applicant).status()).isEqualTo(200);
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);

    JsonNode card = site.get("/api/official/" + handle, null).body();
    assertThat(card.get("state").asString()).isEqualTo("active");
    assertThat(card.get("category").asString()).isEqualTo("travel");
    assertThat(card.get("tagline").asString()).isEqualTo("每周一篇观鸟笔记");
  }

  @Test
  @Proves(value = "C11", part = "look-alike")
  void twoAccountsGetNeitherOneHandleNorLookAlikeNames() {
    String applicant = applicants.person();
    String handle = handle();
    String name = Site.nickname();
    applicants.submit(applicants.ofPerson(applicant, name, handle), applicant);

    String other = applicants.person();
    String id = applicants.ofPerson(other, name + "。", handle);
    applicants.answer(
        id,
        other,
        "account",
        Map.of(
            "officialName", name.replace("谷", "\u8C37"),
            "handle", handle.toUpperCase(java.util.Locale.ROOT),
            "category", "culture"));
    assertThat(applicants.submit(id, other).refusals())
        .containsExactlyInAnyOrder("officialName=officialName.taken", "handle=handle.taken");
    assertThat(
            site.register(Site.someone(), Form.byNetworkNumber(name, Site.networkNumber()))
                .refusals())
        .containsExactly("nickname=nickname.taken");
  }

  @Test
  void ofTwentyWhoWantOneHandleAtOnceOneGetsIt() throws Exception {
    List<String[]> waiting = copies(20, Applicants.code(), true);
    List<Answer> answers = atOnce(waiting);
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(answer -> assertThat(answer.refusals()).containsExactly("handle=handle.taken"));
  }

  @Test
  void nobodyElseSeesOrChangesAnApplication() {
    String applicant = applicants.person();
    String id = applicants.ofPerson(applicant, Site.nickname(), handle());
    String other = applicants.person();
    assertThat(site.get("/api/applications/" + id, Tokens.member(other)).status()).isEqualTo(404);
    assertThat(
            site.post(
                    "/api/applications/" + id + "/submission",
                    Tokens.member(other),
                    "{\"version\":1}")
                .status())
        .isEqualTo(404);
    assertThat(site.get("/api/applications/" + id + "/review", Tokens.reviewer(REVIEWER)).status())
        .as("a draft is nobody's business")
        .isEqualTo(404);
    assertThat(site.get("/api/applications/" + id + "/review", Tokens.moderator(REVIEWER)).status())
        .isEqualTo(403);
  }

  @Test
  void reviewersSeeInOneLineWhoAppliesAndNoDrafts() {
    String applicant = applicants.person();
    String name = Site.nickname();
    String handle = handle();
    String id = applicants.ofPerson(applicant, name, handle);
    String lines = "/api/applications/lines?id=" + id + "&id=" + UUID.randomUUID();
    assertThat(site.get(lines, Tokens.reviewer(REVIEWER)).body().size()).isZero();
    applicants.submit(id, applicant);
    JsonNode found = site.get(lines, Tokens.reviewer(REVIEWER)).body();
    assertThat(found.size()).isEqualTo(1);
    assertThat(found.at("/0/state").asString()).isEqualTo("submitted");
    assertThat(found.at("/0/officialName").asString()).isEqualTo(name);
    assertThat(found.at("/0/handle").asString()).isEqualTo(handle);
    assertThat(found.at("/0/kind").asString()).isEqualTo("person");
    assertThat(found.at("/0/category").isNull()).isFalse();
  }

  @Test
  void beginningTwiceWithOneKeyIsOneApplication() {
    String applicant = applicants.person();
    String body = "{\"key\":\"" + UUID.randomUUID() + "\"}";
    JsonNode first = site.post("/api/applications", Tokens.member(applicant), body).body();
    JsonNode again = site.post("/api/applications", Tokens.member(applicant), body).body();
    assertThat(again).isEqualTo(first);
    assertThat(site.get("/api/applications", Tokens.member(applicant)).body().size()).isEqualTo(1);
  }

  /**
   * One complete application of an enterprise with authority, and others like it, written as rows
   * because a person has ten drafts and a contact gets ten codes a day.
   *
   * @param oneHandle whether all want the same handle, each for an enterprise of its own, instead
   *     of handles of their own for one enterprise
   */
  private List<String[]> copies(int number, String code, boolean oneHandle) {
    String applicant = applicants.person();
    String name = Site.nickname();
    String handle = handle();
    String first = applicants.ofEnterprise(applicant, code, name, handle);
    assertThat(applicants.authorise(first, applicant).status()).isEqualTo(200);
    List<String[]> waiting = new ArrayList<>();
    waiting.add(new String[] {first, applicant});
    while (waiting.size() < number) {
      String id = UUID.randomUUID().toString();
      jdbc.sql(
              """
              insert into application (id, account, applicant, state, version, answers, registered,
                registered_at, authority, authority_at, exceptional, submissions, appealed, created_at)
              select :id, :id, applicant, state, version,
                replace(replace(replace(answers, :name, :newName), :handle, :newHandle), :code, :newCode),
                replace(registered, :code, :newCode), registered_at, authority, authority_at,
                exceptional, submissions, appealed, created_at
              from application where id = :first
              """)
          .param("id", id)
          .param("first", first)
          .param("name", name)
          .param("newName", Site.nickname())
          .param("handle", handle)
          .param("newHandle", oneHandle ? handle : handle())
          .param("code", code)
          .param("newCode", oneHandle ? Applicants.code() : code)
          .update();
      waiting.add(new String[] {id, applicant});
    }
    return waiting;
  }

  private JsonNode review(String id) {
    return site.get("/api/applications/" + id + "/review", Tokens.reviewer(REVIEWER)).body();
  }

  private List<Answer> atOnce(List<String[]> waiting) throws Exception {
    return AtOnce.all(waiting.size(), n -> applicants.submit(waiting.get(n)[0], waiting.get(n)[1]));
  }

  private static List<String> methods(JsonNode card) {
    return card.get("checks")
        .valueStream()
        .map(check -> check.get("what").asString() + "=" + check.get("method").asString())
        .toList();
  }

  private static String handle() {
    return "shu-" + Integer.toString(Site.next(), 36) + "-" + Site.next();
  }

  private static String handleFree(String name) {
    return java.net.URLEncoder.encode(name.substring(2), java.nio.charset.StandardCharsets.UTF_8);
  }
}
