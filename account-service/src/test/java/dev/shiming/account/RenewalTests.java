package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An owner brings what was checked about an account up to date. */
@AccountServiceTest
@Proves(value = "C12", part = "credentials")
class RenewalTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String REVIEWER = OpenAccount.REVIEWER;
  private static final String SECOND = "5a5a5a5a-0000-4000-8000-0000000000d2";

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;

  private OpenAccount open;
  private Applicants applicants;
  private String owner;
  private String account;

  @BeforeEach
  void anOpenAccount() {
    open = new OpenAccount(site);
    applicants = open.applicants;
    owner = open.owner;
    account = open.account;
  }

  @Test
  void whatWasCheckedIsWrittenAnew() throws Exception {
    jdbc.sql(
            """
            insert into official_domain (account, domain, number, until, noticed_at)
            values (?, 'economy', 'OLD-1', ?, now(3))
            """)
        .params(account, LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5))
        .update();
    String id = begun(owner);
    JsonNode draft = applicants.view(id, owner);
    assertThat(draft.get("intent").asString()).isEqualTo("renewal");
    assertThat(draft.at("/about/handle").asString()).isEqualTo(open.handle);
    assertThat(draft.at("/answers/kind").asString()).isEqualTo("person");
    assertThat(draft.at("/answers/officialName").asString()).isEqualTo(open.name);
    assertThat(draft.at("/answers/tagline").asString()).isEqualTo("读书与写作");
    assertThat(draft.at("/answers/credentials/0/number").asString()).isEqualTo("OLD-1");

    LocalDate until = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(1);
    applicants.completeAsPerson(id, owner);
    applicants.answer(
        id,
        owner,
        "credentials",
        Map.of(
            "credentials",
            List.of(
                Map.of("domain", "economy", "number", "NEW-2", "until", until.toString()),
                Map.of("domain", "news", "number", "N-3", "until", until.toString()))));
    applicants.answer(
        id,
        owner,
        "account",
        Map.of("officialName", "另起的名", "handle", "new", "category", "economy", "tagline", "新的一行"));
    assertThat(applicants.submit(id, owner).status()).isEqualTo(200);
    JsonNode review = open.review(id);
    assertThat(review.get("intent").asString()).isEqualTo("renewal");
    assertThat(review.get("applicantSeat").asString()).isEqualTo("owner");
    assertThat(review.get("operatorNow").isNull()).as("a person").isTrue();
    assertThat(review.get("similarNames").toString()).doesNotContain(account);
    assertThat(applicants.caseAbout(id, REVIEWER).get("text").asString()).startsWith("renewal\n");
    int facts = Facts.of("shiming.official", account).size();
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);

    JsonNode card = open.card();
    assertThat(card.at("/account/nickname").asString()).isEqualTo(open.name);
    assertThat(card.get("category").asString()).isEqualTo("economy");
    assertThat(card.get("tagline").asString()).isEqualTo("新的一行");
    assertThat(card.get("news").asString()).isEqualTo("repost");
    assertThat(card.get("domains").size()).isEqualTo(2);
    assertThat(card.at("/domains/0/number").asString()).isEqualTo("NEW-2");
    assertThat(card.get("checks").size()).as("in place of those before").isEqualTo(4);
    assertThat(card.get("transfers").size()).isZero();
    assertThat(noticed()).isZero();
    assertThat(open.seats(owner)).isEqualTo(1);
    Site.await(() -> Facts.of("shiming.official", account).size() == facts + 1);
    JsonNode fact = Facts.of("shiming.official", account).getLast();
    assertThat(fact.get("news").asString()).isEqualTo("repost");
    assertThat(fact.at("/domains/0/until").asString()).isEqualTo(until.toString());
  }

  @Test
  void whatTimeAloneDidIsLiftedAndWrittenDown() {
    measured("paused", null);
    renewed();
    assertThat(open.card().get("state").asString()).isEqualTo("active");
    JsonNode measures = site.get(open.path("measures"), Tokens.reviewer(REVIEWER)).body();
    assertThat(measures.size()).isEqualTo(2);
    assertThat(measures.at("/0/state").asString()).isEqualTo("active");
  }

  @Test
  void whatAPersonDecidedStands() {
    measured("suspended", REVIEWER);
    renewed();
    assertThat(open.card().get("state").asString()).isEqualTo("suspended");
    assertThat(site.get(open.path("measures"), Tokens.reviewer(REVIEWER)).body().size())
        .isEqualTo(1);
  }

  @Test
  void whatAPersonDecidedIsLeftWhenTimeDidMore() {
    measured("paused", REVIEWER);
    measured("suspended", null);
    renewed();
    assertThat(open.card().get("state").asString()).isEqualTo("paused");
  }

  @Test
  void theLifeOfAnAccountTellsOfItsRenewal() {
    String partner = open.seated("editor");
    assertThat(life(owner).get("renewal").isNull()).isTrue();
    String id = begun(owner);
    assertThat(life(owner).at("/renewal/id").asString()).isEqualTo(id);
    assertThat(life(partner).get("renewal").isNull()).as("a draft is its applicant's").isTrue();
    applicants.completeAsPerson(id, owner);
    applicants.submit(id, owner);
    assertThat(life(partner).at("/renewal/id").isNull()).isTrue();
    assertThat(life(partner).at("/renewal/state").asString()).isEqualTo("submitted");
  }

  @Test
  void onlyAnOwnerRenewsAndOnlyForTheRegistrant() {
    assertThat(applicants.begin(applicants.person(), "renewal", account).status()).isEqualTo(404);
    assertThat(applicants.begin(open.seated("editor"), "renewal", account).status()).isEqualTo(404);
    assertThat(applicants.begin(owner, "renewal", UUID.randomUUID().toString()).status())
        .isEqualTo(404);
    assertThat(applicants.begin(owner, "merger", account).refusals())
        .containsExactly("intent=intent.unknown");

    String partner = open.seated("owner");
    String partners = begun(partner);
    applicants.completeAsPerson(partners, partner);
    assertThat(applicants.submit(partners, partner).refusals())
        .containsExactly("kind=renewal.registrant");

    String id = begun(owner);
    applicants.completeAsPerson(id, owner);
    site.send("DELETE", open.path("seats/" + owner), Tokens.member(partner), null);
    assertThat(applicants.submit(id, owner).refusals())
        .containsExactly("account=renewal.not-owner");
  }

  @Test
  void whoeverIsNoOwnerAnyMoreIsNotApproved() {
    String partner = open.seated("owner");
    String id = submitted();
    site.send("DELETE", open.path("seats/" + owner), Tokens.member(partner), null);
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").code())
        .isEqualTo("application.no-longer");
  }

  @Test
  void aClosedAccountIsNotRenewed() {
    String id = begun(owner);
    applicants.completeAsPerson(id, owner);
    open.close();
    assertThat(applicants.submit(id, owner).refusals()).containsExactly("account=official.closed");
    open.withdraw(id, owner);
    assertThat(applicants.begin(owner, "renewal", account).code()).isEqualTo("official.closed");
  }

  @Test
  void aRenewalThatEndsLeavesTheNamesToTheAccount() {
    String first = submitted();
    open.withdraw(first, owner);
    open.keepsItsNames();
    String second = submitted();
    applicants.decide(second, REVIEWER, "refuse", "application.credential", "证书看不清");
    open.keepsItsNames();
    assertThat(open.card().at("/account/badge/handle").asString()).isEqualTo(open.handle);
  }

  @Test
  void theNamesOfAnUndoneOpeningStayToo() {
    assertThat(undo(account).status()).isEqualTo(200);
    assertThat(applicants.decide(account, SECOND, "refuse", "application.rules", "与规则不符").status())
        .isEqualTo(200);
    open.keepsItsNames();
  }

  @Test
  void undoingARenewalSuspendsUntilItIsApprovedAgain() {
    measured("paused", null);
    String id = renewed();
    assertThat(undo(id).status()).isEqualTo(200);
    assertThat(open.card().get("state").asString()).isEqualTo("suspended");
    assertThat(open.card().at("/account/badge").isNull()).isTrue();
    assertThat(applicants.begin(owner, "renewal", account).code()).isEqualTo("application.waiting");
    assertThat(applicants.decide(id, SECOND, "approve", "", "").status()).isEqualTo(200);
    assertThat(open.card().get("state").asString()).isEqualTo("active");
  }

  @Test
  void onlyTheNewestApprovalIsUndone() {
    String first = renewed();
    renewed();
    assertThat(undo(first).code()).isEqualTo("application.superseded");
    assertThat(open.card().get("state").asString()).isEqualTo("active");
  }

  @Test
  void anUndoneRefusalWaitsOnlyWhileNothingElseDoes() {
    String refused = submitted();
    applicants.decide(refused, REVIEWER, "refuse", "application.credential", "证书看不清");
    String waiting = submitted();
    assertThat(undo(refused).code()).isEqualTo("application.waiting");
    open.withdraw(waiting, owner);
    assertThat(undo(refused).status()).isEqualTo(200);
  }

  @Test
  @Proves(value = "C31", part = "cap")
  void aRenewalTakesNoPlaceUnderTheCap() {
    String id = submitted();
    JsonNode found = applicants.caseAbout(id, REVIEWER);
    assertThat(found.get("approvalsNeeded").asInt()).isEqualTo(1);
    assertThat(open.review(id).at("/cap/used").asInt()).isZero();
  }

  @Test
  void ofTwentyBegunAtOnceThereIsOne() throws Exception {
    List<Answer> answers = AtOnce.all(20, n -> applicants.begin(owner, "renewal", account));
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("application.waiting"));
  }

  @Test
  void ofTwentyHandedInAtOnceOneWaits() throws Exception {
    String first = begun(owner);
    applicants.completeAsPerson(first, owner);
    List<String> drafts = new ArrayList<>();
    drafts.add(first);
    while (drafts.size() < 20) {
      String id = UUID.randomUUID().toString();
      jdbc.sql(
              """
              insert into application (id, applicant, intent, account, state, version, answers,
                exceptional, submissions, appealed, created_at)
              select ?, applicant, intent, account, state, version, answers, exceptional,
                submissions, appealed, created_at from application where id = ?
              """)
          .params(id, first)
          .update();
      drafts.add(id);
    }
    int version = applicants.version(first, owner);
    List<Answer> answers = AtOnce.all(20, n -> applicants.submit(drafts.get(n), owner, version));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("application.waiting"));
  }

  private String begun(String applicant) {
    return applicants.begin(applicant, "renewal", account).body().get("id").asString();
  }

  private JsonNode life(String viewer) {
    return site.get(open.path("life"), Tokens.member(viewer)).body();
  }

  private String submitted() {
    String id = begun(owner);
    applicants.completeAsPerson(id, owner);
    assertThat(applicants.submit(id, owner).status()).isEqualTo(200);
    return id;
  }

  private String renewed() {
    String id = submitted();
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);
    return id;
  }

  /** As the rules of time write it, or a reviewer. */
  private void measured(String state, @Nullable String by) {
    jdbc.sql(
            """
            insert into official_measure (account, state, reason, text, by_account, at)
            values (:account, :state, 'official.recheck', '', :by, now(3))
            """)
        .param("account", account)
        .param("state", state)
        .param("by", by)
        .update();
    jdbc.sql("update official_account set state = ? where account = ?")
        .params(state, account)
        .update();
  }

  private Answer undo(String application) {
    JsonNode decided =
        jdbc.sql("select id, version from moderation_case where subject_id = ? order by id desc")
            .param(application)
            .query(
                (row, n) ->
                    JSON.createObjectNode()
                        .put("id", row.getString("id"))
                        .put("version", row.getInt("version")))
            .list()
            .getFirst();
    return open.undo(decided);
  }

  private long noticed() {
    return jdbc.sql(
            "select count(*) from official_domain where account = ? and noticed_at is not null")
        .param(account)
        .query(Long.class)
        .single();
  }
}
