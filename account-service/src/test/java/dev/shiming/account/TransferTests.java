package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.Proves;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An account goes to another registrant: offered, applied for, decided, published. */
@AccountServiceTest
@Proves(value = "C33", part = "re-verification")
class TransferTests {

  private static final String REVIEWER = OpenAccount.REVIEWER;
  private static final String SECOND = "5a5a5a5a-0000-4000-8000-0000000000c2";

  @Autowired private Site site;
  @Autowired private MovableTime time;
  @Autowired private JdbcClient jdbc;
  @Autowired private StatementCount statements;

  private OpenAccount open;
  private Applicants applicants;
  private String owner;
  private String next;
  private String nextName;
  private String account;
  private String handle;
  private String name;

  @BeforeEach
  void anAccountAndSomebodyToHaveIt() {
    open = new OpenAccount(site);
    applicants = open.applicants;
    owner = open.owner;
    account = open.account;
    handle = open.handle;
    name = open.name;
    nextName = Site.nickname();
    next = applicants.person(nextName);
  }

  @Test
  void anAccountGoesToAnotherRegistrantWhenAReviewerHasApproved() throws Exception {
    String editor = open.seated("editor");
    site.put(open.path("second-pair"), Tokens.member(owner), "{\"needed\":true}");
    site.put(open.path("announcements"), Tokens.administrator(REVIEWER), "{\"allowed\":true}");
    String invited = Site.nickname();
    String guest = site.member(invited);
    open.invite(invited, "author");
    jdbc.sql(
            "update official_account set operator_name = '欧阳测试', operator_name_at = now(3) where account = ?")
        .param(account)
        .update();
    assertThat(offer(owner, nextName).status()).isEqualTo(201);
    assertThat(notices(next)).contains("transfer-offered");
    JsonNode offered = site.get("/api/official/transfers", Tokens.member(next)).body().get(0);
    assertThat(offered.at("/account/nickname").asString()).isEqualTo(name);
    assertThat(offered.get("handle").asString()).isEqualTo(handle);
    assertThat(offered.get("application").isNull()).isTrue();

    String id = begun(next);
    JsonNode draft = applicants.view(id, next);
    assertThat(draft.get("intent").asString()).isEqualTo("transfer");
    assertThat(draft.at("/about/handle").asString()).isEqualTo(handle);
    assertThat(draft.at("/answers/officialName").asString()).isEqualTo(name);
    assertThat(draft.at("/answers/category").asString()).isEqualTo("culture");
    assertThat(draft.at("/answers/kind").isMissingNode()).as("who had it is not told").isTrue();
    String code = Applicants.code();
    applicants.completeAsEnterprise(id, next, code);
    applicants.answer(
        id,
        next,
        "account",
        Map.of("officialName", "别的名字", "handle", "other-name", "category", "travel"));
    assertThat(applicants.view(id, next).at("/answers/officialName").asString()).isEqualTo(name);
    assertThat(applicants.submit(id, next).refusals())
        .containsExactly("authority=authority.missing");
    assertThat(applicants.authorise(id, next).status()).isEqualTo(200);
    assertThat(applicants.submit(id, next).status()).isEqualTo(200);
    JsonNode seen = site.get(open.path("transfers"), Tokens.member(owner)).body().get(0);
    assertThat(seen.at("/application/id").isNull()).as("for the applicant alone").isTrue();
    assertThat(seen.at("/application/state").asString()).isEqualTo("submitted");
    assertThat(applicants.caseAbout(id, REVIEWER).get("text").asString())
        .startsWith("transfer: person → ")
        .contains(name);
    int authorFacts = Facts.of("shiming.member", account).size();
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);

    JsonNode card = open.card();
    assertThat(card.at("/account/nickname").asString()).isEqualTo(name);
    assertThat(card.at("/account/badge/kind").asString()).isEqualTo("enterprise");
    assertThat(card.at("/operator/code").asString()).isEqualTo(code);
    assertThat(card.at("/operator/contact").asString()).isEqualTo("010-00000000");
    assertThat(card.get("category").asString()).isEqualTo("travel");
    assertThat(card.get("checks").toString()).contains("contact-code").contains("registry");
    assertThat(card.at("/transfers/0/from").isNull()).as("a person").isTrue();
    assertThat(card.get("personName").isNull()).as("it was the old registrant's").isTrue();
    assertThat(card.at("/transfers/0/to/code").asString()).isEqualTo(code);
    assertThat(site.get(open.path("seats"), Tokens.member(owner)).status()).isEqualTo(404);
    JsonNode seats = site.get(open.path("seats"), Tokens.member(next)).body();
    assertThat(seats.size()).isEqualTo(1);
    assertThat(seats.at("/0/seat").asString()).isEqualTo("owner");
    assertThat(notices(owner)).contains("official-transferred");
    assertThat(notices(editor)).contains("official-transferred");
    assertThat(site.get("/api/official/invitations", Tokens.member(guest)).body().size()).isZero();
    assertThat(site.get("/api/official/transfers", Tokens.member(next)).body().size()).isZero();

    Site.await(() -> Facts.of("shiming.member", account).size() == authorFacts + 1);
    JsonNode fact = Facts.of("shiming.official", account).getLast();
    assertThat(fact.get("kind").asString()).isEqualTo("enterprise");
    assertThat(fact.get("secondPair").asBoolean()).isFalse();
    assertThat(fact.get("announces").asBoolean()).isFalse();
    assertThat(fact.get("seats").size()).isEqualTo(1);
    assertThat(fact.at("/seats/0/account").asString()).isEqualTo(next);
    assertThat(Facts.of("shiming.official", account))
        .filteredOn(one -> one.get("version").asInt() == fact.get("version").asInt())
        .as("one fact of all of it")
        .hasSize(1);
  }

  @Test
  @Proves(value = "C33", part = "history")
  void theCardNamesOrganisationsOnlyAndTheNewestTransferFirst() {
    String code = Applicants.code();
    offer(owner, nextName);
    String first = begun(next);
    applicants.completeAsEnterprise(first, next, code);
    applicants.authorise(first, next);
    applicants.submit(first, next);
    applicants.decide(first, REVIEWER, "approve", "", "");
    String thirdName = Site.nickname();
    String third = applicants.person(thirdName);
    assertThat(offer(next, thirdName).status()).isEqualTo(201);
    String second = begun(third);
    applicants.completeAsPerson(second, third);
    assertThat(applicants.submit(second, third).status()).isEqualTo(200);
    JsonNode review = open.review(second);
    assertThat(review.get("intent").asString()).isEqualTo("transfer");
    assertThat(review.at("/operatorNow/code").asString()).isEqualTo(code);
    assertThat(review.at("/about/handle").asString()).isEqualTo(handle);
    assertThat(review.get("applicantSeat").isNull()).isTrue();
    assertThat(applicants.decide(second, REVIEWER, "approve", "", "").status()).isEqualTo(200);

    JsonNode card = open.card();
    assertThat(card.get("operator").isNull()).isTrue();
    assertThat(card.get("transfers").size()).isEqualTo(2);
    assertThat(card.at("/transfers/0/to").isNull()).isTrue();
    assertThat(card.at("/transfers/0/from/code").asString()).isEqualTo(code);
    assertThat(card.at("/transfers/1/to/code").asString()).isEqualTo(code);
  }

  @Test
  void anOwnerOffersToOneOtherMemberAtATime() {
    assertThat(offer(owner, "没有这个人" + Site.next()).refusals())
        .containsExactly("nickname=nickname.unknown");
    String ownName = open.nicknameOf(owner);
    assertThat(offer(owner, ownName).refusals()).containsExactly("nickname=transfer.self");
    String editor = open.seated("editor");
    assertThat(offer(editor, nextName).code()).isEqualTo("seat.not-enough");
    assertThat(offer(next, nextName).status()).as("a stranger").isEqualTo(404);
    String key = UUID.randomUUID().toString();
    Answer first = offer(owner, nextName, key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(offer(owner, nextName, key).body()).isEqualTo(first.body());
    assertThat(offer(owner, nextName).code()).isEqualTo("transfer.offered");
    assertThat(site.get(open.path("transfers"), Tokens.member(editor)).body().size()).isEqualTo(1);
    assertThat(site.get(open.path("transfers"), Tokens.member(next)).status()).isEqualTo(404);
  }

  @Test
  void anOfferEndsWhenItIsDeclinedTakenBackOrLapses() {
    String id = offer(owner, nextName).body().get("id").asString();
    assertThat(end(site.member(Site.nickname()), id)).as("a stranger").isEqualTo(404);
    assertThat(end(open.seated("editor"), id)).as("no owner").isEqualTo(404);
    assertThat(end(next, id)).isEqualTo(204);
    assertThat(end(next, id)).as("once").isEqualTo(404);
    assertThat(applicants.begin(next, "transfer", account).status()).isEqualTo(404);

    String again = offer(owner, nextName).body().get("id").asString();
    String draft = begun(next);
    applicants.completeAsPerson(draft, next);
    assertThat(end(owner, again)).isEqualTo(204);
    assertThat(applicants.submit(draft, next).refusals())
        .containsExactly("account=transfer.no-offer");

    assertThat(offer(owner, nextName).status()).isEqualTo(201);
    time.later(
        Duration.ofDays(14),
        () -> {
          assertThat(site.get("/api/official/transfers", Tokens.member(next)).body().size())
              .isZero();
          assertThat(applicants.submit(draft, next).refusals())
              .contains("account=transfer.no-offer");
          String other = Site.nickname();
          site.member(other);
          assertThat(offer(owner, other).status()).as("another, once it lapsed").isEqualTo(201);
        });
  }

  @Test
  void whatWasHandedInKeepsItsOffer() {
    String offer = offer(owner, nextName).body().get("id").asString();
    String id = begun(next);
    applicants.completeAsPerson(id, next);
    assertThat(applicants.submit(id, next).status()).isEqualTo(200);
    assertThat(end(owner, offer)).isEqualTo(409);
    assertThat(end(next, offer)).isEqualTo(409);
    time.later(
        Duration.ofDays(20),
        () ->
            assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200));
    assertThat(site.get(open.path("seats"), Tokens.member(next)).status()).isEqualTo(200);
  }

  @Test
  void whatIsNotOfferedAnyMoreIsNotApproved() {
    offer(owner, nextName);
    String id = begun(next);
    applicants.completeAsPerson(id, next);
    applicants.submit(id, next);
    jdbc.sql("delete from transfer_offer where account = ?").param(account).update();
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").code())
        .isEqualTo("application.no-longer");
    assertThat(site.get(open.path("seats"), Tokens.member(owner)).status()).isEqualTo(200);
  }

  @Test
  void whoeverWorksForTheAccountHasNoSayInIt() {
    String editor = open.seated("editor");
    offer(owner, nextName);
    String id = begun(next);
    applicants.completeAsPerson(id, next);
    applicants.submit(id, next);
    assertThat(applicants.decide(id, editor, "approve", "", "").code()).isEqualTo("case.own");
    assertThat(applicants.decide(id, owner, "approve", "", "").code()).isEqualTo("case.own");
    assertThat(applicants.decide(id, next, "approve", "", "").code()).isEqualTo("case.own");
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);
  }

  @Test
  void aRegistrantDoesNotGetWhatItHas() {
    String partner = open.seated("owner");
    String ownName = open.nicknameOf(owner);
    assertThat(offer(partner, ownName).status()).isEqualTo(201);
    String id = begun(owner);
    applicants.completeAsPerson(id, owner);
    assertThat(applicants.submit(id, owner).refusals())
        .containsExactly("kind=transfer.same-registrant");
  }

  @Test
  void aClosedAccountIsOfferedToNobody() {
    offer(owner, nextName);
    open.close();
    assertThat(applicants.begin(next, "transfer", account).code()).isEqualTo("official.closed");
    jdbc.sql("delete from transfer_offer where account = ?").param(account).update();
    assertThat(offer(owner, nextName).code()).isEqualTo("official.closed");
  }

  @Test
  @Proves(value = "C31", part = "cap")
  void aTransferTakesAPlaceUnderTheCapOfWhoGetsTheAccount() {
    applicants.opened(next, Site.nickname(), handle + "-2", REVIEWER);
    offer(owner, nextName);
    String id = begun(next);
    applicants.completeAsPerson(id, next);
    assertThat(applicants.submit(id, next).refusals()).containsExactly("exception=cap.reached");
    applicants.answer(id, next, "confirmation", Map.of("truthful", true, "exception", "接手停办的读书号"));
    assertThat(applicants.submit(id, next).status()).isEqualTo(200);
    assertThat(open.review(id).at("/cap/exceptional").asBoolean()).isTrue();
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);
    assertThat(applicants.view(id, next).get("state").asString()).isEqualTo("submitted");
    assertThat(applicants.decide(id, SECOND, "approve", "", "").status()).isEqualTo(200);
    assertThat(applicants.view(id, next).get("state").asString()).isEqualTo("approved");

    String own = applicants.ofPerson(owner, Site.nickname(), handle + "-3");
    assertThat(applicants.submit(own, owner).status())
        .as("whoever gave it away has their place back")
        .isEqualTo(200);
  }

  @Test
  @Proves(value = "C31", part = "cap")
  void ofTwentyTransfersToOneAtOnceExactlyTheCapGetsThrough() throws Exception {
    offer(owner, nextName);
    String first = begun(next);
    applicants.completeAsEnterprise(first, next, Applicants.code());
    assertThat(applicants.authorise(first, next).status()).isEqualTo(200);
    List<String> drafts = new ArrayList<>();
    drafts.add(first);
    while (drafts.size() < 20) {
      drafts.add(copy(first));
    }
    int version = applicants.version(first, next);
    List<Answer> answers = AtOnce.all(20, n -> applicants.submit(drafts.get(n), next, version));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(2);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(
            answer -> assertThat(answer.refusals()).containsExactly("exception=cap.reached"));
  }

  /** The same application about another account, which is offered too; a person has ten drafts. */
  private String copy(String draft) {
    String other = UUID.randomUUID().toString();
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            """
            insert into official_account (account, version, handle, name, kind, category, tagline,
              avatar, state, entity, announces, news, second_pair, opened_at)
            select :other, version, :handle, :name, kind, category, tagline, avatar, state, entity,
              announces, news, second_pair, opened_at from official_account where account = :account
            """)
        .param("other", other)
        .param("handle", "fu-" + Site.next() + "-ben")
        .param("name", Site.nickname())
        .param("account", account)
        .update();
    jdbc.sql(
            """
            insert into transfer_offer (id, account, member, offered_by, at, until)
            select uuid(), ?, member, offered_by, at, until from transfer_offer where account = ?
            """)
        .params(other, account)
        .update();
    jdbc.sql(
            """
            insert into application (id, applicant, intent, account, state, version, answers,
              registered, registered_at, authority, authority_at, exceptional, submissions,
              appealed, created_at)
            select ?, applicant, intent, ?, state, version, answers, registered, registered_at,
              authority, authority_at, exceptional, submissions, appealed, created_at
            from application where id = ?
            """)
        .params(id, other, draft)
        .update();
    return id;
  }

  @Test
  void aRefusedOrWithdrawnTransferLeavesEverythingAsItWas() {
    offer(owner, nextName);
    String id = begun(next);
    applicants.completeAsPerson(id, next);
    applicants.submit(id, next);
    applicants.decide(id, REVIEWER, "refuse", "application.purpose", "看不出要写什么");
    open.keepsItsNames();
    String again = begun(next);
    applicants.completeAsPerson(again, next);
    assertThat(applicants.submit(again, next).status()).isEqualTo(200);
    assertThat(
            site.post(
                    "/api/applications/" + id + "/appeal",
                    Tokens.member(next),
                    "{\"text\":\"我写得很清楚\"}")
                .code())
        .as("one at a time")
        .isEqualTo("application.waiting");
    assertThat(open.withdraw(again, next)).isEqualTo(204);
    open.keepsItsNames();
    assertThat(open.seats(owner)).isEqualTo(1);
    assertThat(open.card().get("transfers").size()).isZero();
  }

  @Test
  void undoingATransferSuspendsTheAccountAndChangesNobodyBack() {
    offer(owner, nextName);
    String id = begun(next);
    applicants.completeAsPerson(id, next);
    applicants.submit(id, next);
    Answer approved = applicants.decide(id, REVIEWER, "approve", "", "");
    assertThat(open.undo(approved.body()).status()).isEqualTo(200);
    JsonNode card = open.card();
    assertThat(card.get("state").asString()).isEqualTo("suspended");
    assertThat(card.at("/account/badge").isNull()).isTrue();
    assertThat(site.get(open.path("seats"), Tokens.member(owner)).status()).isEqualTo(404);
    open.keepsItsNames();

    assertThat(applicants.decide(id, SECOND, "approve", "", "").status()).isEqualTo(200);
    JsonNode again = open.card();
    assertThat(again.get("state").asString()).isEqualTo("active");
    assertThat(again.get("transfers").size()).as("it went to them once").isEqualTo(1);
    assertThat(open.seats(next)).isEqualTo(1);
  }

  /** The table refuses the row of this account for as long as the first approval runs. */
  @Test
  void aTransferThatFailsHalfwayHasNotHappened() throws Exception {
    offer(owner, nextName);
    String id = begun(next);
    applicants.completeAsPerson(id, next);
    applicants.submit(id, next);
    String checks = open.card().get("checks").toString();
    int facts = Facts.of("shiming.official", account).size();
    jdbc.sql(
            "alter table official_transfer add constraint broken check (account <> '%s')"
                .formatted(account))
        .update();
    try {
      assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(500);
    } finally {
      jdbc.sql("alter table official_transfer drop constraint broken").update();
    }
    JsonNode card = open.card();
    assertThat(card.get("checks").toString()).isEqualTo(checks);
    assertThat(card.get("transfers").size()).isZero();
    assertThat(open.seats(owner)).isEqualTo(1);
    assertThat(applicants.view(id, next).get("state").asString()).isEqualTo("submitted");
    assertThat(notices(owner)).doesNotContain("official-transferred");

    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);
    Site.await(() -> Facts.of("shiming.official", account).size() == facts + 1);
  }

  @Test
  void manyApplicationsAreReadWithAsManyQuestionsAsOne() {
    offer(owner, nextName);
    String first = begun(next);
    String path = "/api/applications";
    int ofOne = statements.of(() -> site.get(path, Tokens.member(next)));
    int offersOfOne = statements.of(() -> site.get("/api/official/transfers", Tokens.member(next)));
    for (int i = 0; i < 10; i++) {
      copy(first);
    }
    assertThat(site.get(path, Tokens.member(next)).body().size()).isEqualTo(11);
    assertThat(statements.of(() -> site.get(path, Tokens.member(next)))).isEqualTo(ofOne);
    assertThat(statements.of(() -> site.get("/api/official/transfers", Tokens.member(next))))
        .isEqualTo(offersOfOne);
  }

  private String begun(String applicant) {
    return applicants.begin(applicant, "transfer", account).body().get("id").asString();
  }

  private List<String> notices(String member) {
    return site.get("/api/notices", Tokens.member(member))
        .body()
        .get("items")
        .valueStream()
        .map(one -> one.get("kind").asString())
        .toList();
  }

  private Answer offer(String by, String nickname) {
    return offer(by, nickname, UUID.randomUUID().toString());
  }

  private Answer offer(String by, String nickname, String key) {
    return site.post(
        open.path("transfers"),
        Tokens.member(by),
        "{\"nickname\":\"%s\",\"key\":\"%s\"}".formatted(nickname, key));
  }

  private int end(String by, String offer) {
    return site.send("DELETE", open.path("transfers/" + offer), Tokens.member(by), null).status();
  }
}
