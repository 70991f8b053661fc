package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.account.official.Watch;
import dev.shiming.kit.time.ChinaTime;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** What time does to official accounts: each thing on its day, once, and told before. */
@AccountServiceTest
class WatchTests {

  private static final String REVIEWER = "5a5a5a5a-0000-4000-8000-00000000001e";

  @Autowired private Site site;
  @Autowired private Watch watch;
  @Autowired private MovableTime time;
  @Autowired private JdbcClient jdbc;
  @Autowired private StatementCount statements;
  @Autowired private KafkaTemplate<String, byte[]> factTemplate;

  private Applicants applicants;
  private LocalDate today;
  private String owner;
  private String account;
  private String handle;

  @BeforeEach
  void anOpenAccount() {
    applicants = new Applicants(site);
    today = ChinaTime.today(time);
    owner = applicants.person();
    handle = "shi-" + Site.next() + "-jian";
    account = applicants.opened(owner, Site.nickname(), handle, REVIEWER);
  }

  @Test
  @Proves(value = "C34", part = "dormancy")
  void aWholeYearTellsAndDoesEachThingOnce() {
    LocalDate medicine = today.plusDays(90);
    LocalDate news = today.plusDays(100);
    credential("medicine", medicine);
    credential("news", news);
    jdbc.sql("update official_account set news = 'publish' where account = ?")
        .param(account)
        .update();
    String editor = seat("editor");
    String author = seat("author");

    live(0, 170);
    published(at(170));
    live(171, 425);

    List<String> expected =
        List.of(
            day(60) + " credential-ending medicine " + medicine,
            day(70) + " credential-ending news " + news,
            day(83) + " credential-ending medicine " + medicine,
            day(91) + " credential-ended medicine " + medicine,
            day(93) + " credential-ending news " + news,
            day(101) + " credential-ended news " + news,
            day(150) + " dormancy-ending null " + day(180),
            day(320) + " dormancy-ending null " + day(350),
            day(343) + " dormancy-ending null " + day(350),
            day(350) + " official-suspended official.dormant ");
    assertThat(told(owner)).isEqualTo(expected);
    assertThat(told(editor)).isEqualTo(expected);
    assertThat(told(author)).containsExactly(day(350) + " official-suspended official.dormant ");
    assertThat(column("news")).isEqualTo("none");
    assertThat(column("state")).isEqualTo("suspended");
    Site.await(
        () ->
            Facts.of("shiming.official", account).stream()
                .anyMatch(
                    fact ->
                        fact.get("news").asString().equals("none")
                            && fact.get("state").asString().equals("suspended")));
  }

  @Test
  @Proves(value = "C12", part = "credentials")
  void anAccountThatIsNotCheckedAnewIsPausedAfterTheGrace() {
    for (int day = 100; day <= 400; day += 100) {
      live(day - 100, day - 1);
      published(at(day));
    }
    live(400, 420);

    assertThat(told(owner))
        .containsExactly(
            day(365) + " recheck-ending null " + day(395),
            day(388) + " recheck-ending null " + day(395),
            day(395) + " official-paused official.recheck ");
    assertThat(column("state")).isEqualTo("paused");
    JsonNode measure =
        site.get("/api/official/" + account + "/measures", Tokens.reviewer(REVIEWER)).body().get(0);
    assertThat(measure.get("reason").asString()).isEqualTo("official.recheck");
    assertThat(
            jdbc.sql("select by_account from official_measure where account = ?")
                .param(account)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list())
        .containsExactly("null");

    time.later(
        Duration.ofDays(430),
        () -> {
          site.post(
              "/api/official/" + account + "/measures",
              Tokens.reviewer(REVIEWER),
              "{\"state\":\"active\",\"reason\":null,\"text\":\"\"}");
          watch.round();
        });
    assertThat(column("state")).as("a person's decision has its time too").isEqualTo("active");
    time.later(Duration.ofDays(459), watch::round);
    assertThat(column("state")).isEqualTo("active");
    time.later(Duration.ofDays(460), watch::round);
    assertThat(column("state")).isEqualTo("paused");
  }

  @Test
  void twoWatchesAtOnceDoItOnce() throws Exception {
    credential("medicine", today.plusDays(7));
    List<String> others = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String person = applicants.person();
      others.add(applicants.opened(person, Site.nickname(), handle + i, REVIEWER));
    }
    time.later(
        Duration.ofDays(180),
        () -> {
          var start = new CountDownLatch(1);
          try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> rounds = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
              rounds.add(
                  instances.submit(
                      () -> {
                        start.await();
                        watch.round();
                        return null;
                      }));
            }
            start.countDown();
            for (Future<?> round : rounds) {
              round.get();
            }
          } catch (Exception failed) {
            throw new IllegalStateException(failed);
          }
        });
    assertThat(told(owner))
        .extracting(told -> told.split(" ", 3)[1])
        .containsExactlyInAnyOrder("credential-ended", "official-suspended");
    for (String other : others) {
      assertThat(measures(other)).isEqualTo(1);
    }
    assertThat(measures(account)).isEqualTo(1);
  }

  @Test
  void aCrashInTheMiddleLeavesNothingHalfAndTheNextRoundDoesIt() {
    watch.round();
    jdbc.sql("rename table notice to notice_elsewhere").update();
    try {
      time.later(Duration.ofDays(180), watch::round);
    } finally {
      jdbc.sql("rename table notice_elsewhere to notice").update();
    }
    assertThat(column("state")).isEqualTo("active");
    assertThat(measures(account)).isZero();
    time.later(Duration.ofDays(181), watch::round);
    time.later(Duration.ofDays(181), watch::round);
    assertThat(column("state")).isEqualTo("suspended");
    assertThat(measures(account)).isEqualTo(1);
    assertThat(told(owner)).hasSize(1);
  }

  @Test
  void whoeverWasNotLookedAtForLongIsToldOnce() {
    credential("justice", today.plusDays(3));
    watch.round();
    watch.round();
    assertThat(told(owner)).containsExactly(day(0) + " credential-ending justice " + day(3));
  }

  @Test
  void anOwnerWakesWhatOnlySilenceSuspended() {
    String editor = seat("editor");
    assertThat(awaken(owner).code()).isEqualTo("official.not-dormant");
    time.later(Duration.ofDays(180), watch::round);
    assertThat(life(owner).get("state").asString()).isEqualTo("suspended");
    assertThat(life(owner).get("awakenable").asBoolean()).isTrue();
    assertThat(life(editor).get("awakenable").asBoolean()).isFalse();
    assertThat(awaken(editor).code()).isEqualTo("seat.not-enough");
    assertThat(awaken(Site.someone()).status()).isEqualTo(404);
    time.later(
        Duration.ofDays(200),
        () -> {
          assertThat(awaken(owner).status()).isEqualTo(204);
          watch.round();
        });
    assertThat(life(owner).get("state").asString()).isEqualTo("active");
    assertThat(life(owner).get("dormantOn").asString()).isEqualTo(day(380));
    assertThat(awaken(owner).code()).isEqualTo("official.not-dormant");
  }

  @Test
  void nobodyWakesWhatAReviewerSuspended() {
    site.post(
        "/api/official/" + account + "/measures",
        Tokens.reviewer(REVIEWER),
        "{\"state\":\"suspended\",\"reason\":\"official.dormant\",\"text\":\"半年没有文章\"}");
    assertThat(awaken(owner).code()).isEqualTo("official.not-dormant");
    time.later(Duration.ofDays(300), watch::round);
    assertThat(measures(account)).as("time adds nothing to it").isEqualTo(1);
  }

  @Test
  void whoHasASeatSeesWhatLiesAhead() throws Exception {
    credential("medicine", today.minusDays(1));
    credential("justice", today);
    Instant first = time.instant().minusSeconds(600);
    article(first, "held");
    article(first.minusSeconds(60), "published");
    Site.await(() -> !life(owner).get("publishedAt").isNull());
    article(first.minusSeconds(3600), "published");
    article(first, "published");
    Site.await(() -> life(owner).get("publishedAt").asString().equals(first.toString()));

    JsonNode life = life(owner);
    assertThat(life.at("/credentials/0").toString())
        .isEqualTo("{\"domain\":\"justice\",\"until\":\"" + day(0) + "\",\"current\":true}");
    assertThat(life.at("/credentials/1/current").asBoolean()).isFalse();
    assertThat(life.get("recheckBy").asString()).isEqualTo(day(365));
    assertThat(life.get("dormantOn").asString())
        .isEqualTo(
            ChinaTime.dayOf(first).plusDays(180).isAfter(today.plusDays(180)) ? "" : day(180));
    assertThat(life.get("renewal").isNull()).isTrue();
    assertThat(life.get("name").isNull()).isTrue();
    assertThat(site.get(path("life"), Tokens.member(Site.someone())).status()).isEqualTo(404);
  }

  @Test
  void aRenewalThatIsUnderWayIsShownAndADraftToItsApplicantAlone() {
    String editor = seat("editor");
    String id = applicants.begin(owner, "renewal", account).body().get("id").asString();
    assertThat(life(owner).at("/renewal/id").asString()).isEqualTo(id);
    assertThat(life(owner).at("/renewal/state").asString()).isEqualTo("draft");
    assertThat(life(editor).get("renewal").isNull()).isTrue();
    applicants.completeAsPerson(id, owner);
    applicants.submit(id, owner);
    assertThat(life(editor).at("/renewal/state").asString()).isEqualTo("submitted");
    applicants.decide(id, REVIEWER, "approve", "", "");
    assertThat(life(owner).get("renewal").isNull()).isTrue();
  }

  @Test
  void accountsThatNothingHappensToCostNothing() {
    for (int i = 0; i < 5; i++) {
      applicants.opened(applicants.person(), Site.nickname(), handle + "-" + i, REVIEWER);
    }
    watch.round();
    assertThat(statements.of(watch::round)).as("nobody is due").isEqualTo(1);
    credential("medicine", today.plusDays(5));
    int one = statements.of(watch::round);
    assertThat(one).as("one account is looked at").isBetween(5, 12);
    assertThat(statements.of(watch::round)).isEqualTo(1);
  }

  /** Each day of a stretch in turn, looked at twice. */
  private void live(int from, int to) {
    for (int day = from; day <= to; day++) {
      time.later(
          Duration.ofDays(day),
          () -> {
            watch.round();
            watch.round();
          });
    }
  }

  private void credential(String domain, LocalDate until) {
    jdbc.sql("insert into official_domain (account, domain, number, until) values (?, ?, 'A1', ?)")
        .params(account, domain, until)
        .update();
    jdbc.sql("update official_account set watch_on = '1970-01-01' where account = ?")
        .param(account)
        .update();
  }

  private void published(Instant at) {
    article(at, "published");
    Site.await(() -> life(owner).get("publishedAt").asString().equals(at.toString()));
  }

  private void article(Instant at, String state) {
    String fact =
        """
        {"version":%d,"type":"article","id":7,"title":"山谷","news":false,"state":"%s",
         "comments":"open","author":"%s","publishedAt":"%s"}"""
            .formatted(at.toEpochMilli(), state, account, at);
    factTemplate.send("shiming.subject", "article:7", fact.getBytes(StandardCharsets.UTF_8)).join();
  }

  private Instant at(int day) {
    return time.instant().plus(Duration.ofDays(day));
  }

  private String day(int day) {
    return today.plusDays(day).toString();
  }

  private String seat(String seat) {
    String member = site.member(Site.nickname());
    jdbc.sql("insert into official_seat (account, member, seat, since) values (?, ?, ?, now(3))")
        .params(account, member, seat)
        .update();
    return member;
  }

  /** The notices about the account, oldest first: day, kind, reason and text. */
  private List<String> told(String member) {
    return jdbc.sql(
            """
            select at, kind, reason, text from notice
            where account = ? and subject_id = ? and subject_type = 'official'
            order by at, kind, reason
            """)
        .params(member, account)
        .query(
            (row, n) ->
                ChinaTime.dayOf(row.getTimestamp("at").toInstant())
                    + " "
                    + row.getString("kind")
                    + " "
                    + row.getString("reason")
                    + " "
                    + row.getString("text"))
        .list();
  }

  private int measures(String official) {
    return jdbc.sql("select count(*) from official_measure where account = ?")
        .param(official)
        .query(Integer.class)
        .single();
  }

  private String column(String name) {
    return jdbc.sql("select " + name + " from official_account where account = ?")
        .param(account)
        .query((row, n) -> row.getString(1))
        .single();
  }

  private JsonNode life(String member) {
    return site.get(path("life"), Tokens.member(member)).body();
  }

  private Answer awaken(String member) {
    return site.post(path("awakening"), Tokens.member(member), "{}");
  }

  private String path(String rest) {
    return "/api/official/" + account + "/" + rest;
  }
}
