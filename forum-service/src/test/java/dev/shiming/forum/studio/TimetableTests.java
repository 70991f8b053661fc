package dev.shiming.forum.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import dev.shiming.forum.Studio;
import dev.shiming.forum.Studio.Told;
import dev.shiming.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ForumTests
class TimetableTests {

  private final Studio studio;
  private final Forum forum;
  private final JdbcClient jdbc;
  private final DraftQueries drafts;
  private final Releasing releasing;
  private final InstantSource time;
  private final String lan = Forum.account();

  @Autowired
  TimetableTests(
      Studio studio,
      Forum forum,
      JdbcClient jdbc,
      DraftQueries drafts,
      Releasing releasing,
      InstantSource time) {
    this.studio = studio;
    this.forum = forum;
    this.jdbc = jdbc;
    this.drafts = drafts;
    this.releasing = releasing;
    this.time = time;
  }

  @Test
  void aScheduledDraftIsPublishedByItselfWhenItsTimeComes() {
    String account = studio.tell(Studio.person(lan), 1).account();
    long draft = scheduled(account, Instant.now().plusSeconds(1), Studio.article());
    assertThat(articles(account)).isZero();
    await().atMost(Duration.ofSeconds(15)).until(() -> stage(account, draft).equals("published"));
    assertThat(articles(account)).isEqualTo(1);
  }

  @Test
  void twoInstancesPublishEveryDraftOnceAndInOrder() throws Exception {
    String account = studio.tell(Studio.person(lan), 1).account();
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Map<String, Object> fields = Studio.article();
      fields.put("title", "第" + i + "篇山谷里的新茶");
      titles.add((String) fields.get("title"));
      scheduled(account, Instant.now().plusSeconds(3600 + i), fields);
    }
    jdbc.sql(
            """
            update article_draft set scheduled_at = timestampadd(hour, -2, scheduled_at)
            where account = ?
            """)
        .param(account)
        .update();
    List<Callable<Object>> instances = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      var instance = new Timetable(drafts, releasing, time, jdbc);
      instances.add(Executors.callable(instance::publishDue));
    }
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var done : threads.invokeAll(instances)) {
        done.get();
      }
    }
    assertThat(
            jdbc.sql("select title from article where author = ? order by id")
                .param(account)
                .query(String.class)
                .list())
        .containsExactlyElementsOf(titles);
  }

  @Test
  void whatMayNoLongerBePublishedComesBackAndSaysWhy() {
    Told told = Studio.person(lan);
    String account = studio.tell(told, 1).account();
    String wei = Forum.account();
    studio.tell(told.seats(Map.of(lan, "owner", wei, "author")), 2);
    long draft = studio.written(account, wei, Studio.article());
    Forum.require(studio.schedule(account, wei, draft, inAnHour()), 200);
    studio.tell(told, 3);
    comesBack(account, draft, "seat.not-enough");
    Forum.require(studio.schedule(account, lan, draft, inAnHour()), 200);
    studio.tell(told.state("paused"), 4);
    comesBack(account, draft, "official.paused");
    assertThat(articles(account)).isZero();
    assertThat(studio.draft(account, lan, draft).path("body").asString()).contains("春茶");
    studio.tell(told, 5);
    Map<String, Object> refused = new HashMap<>(Studio.article());
    refused.put("body", Forum.REFUSED);
    Forum.require(studio.save(account, lan, draft, refused), 200);
    Forum.require(studio.schedule(account, lan, draft, inAnHour()), 200);
    comesBack(account, draft, "draft.refused");
  }

  @Test
  void whatIsScheduledCanBeTakenBackAndNoTimeIsTooFar() {
    String account = studio.tell(Studio.person(lan), 1).account();
    long draft = studio.written(account, lan, Studio.article());
    assertThat(studio.schedule(account, lan, draft, "2999-01-01T00:00:00Z").code("at"))
        .isEqualTo("at.too-far");
    Forum.require(studio.schedule(account, lan, draft, inAnHour()), 200);
    assertThat(studio.save(account, lan, draft, Studio.article()).code()).isEqualTo("draft.closed");
    Forum.require(
        forum.api().delete(Tokens.member(lan), Studio.address(account, draft) + "/publication"),
        200);
    assertThat(stage(account, draft)).isEqualTo("draft");
    Forum.require(studio.save(account, lan, draft, Studio.article()), 200);
  }

  private void comesBack(String account, long draft, String code) {
    jdbc.sql("update article_draft set scheduled_at = ? where id = ?")
        .params(Instant.now().minusSeconds(1), draft)
        .update();
    new Timetable(drafts, releasing, time, jdbc).publishDue();
    JsonNode back = studio.draft(account, lan, draft);
    assertThat(back.path("stage").asString()).isEqualTo("draft");
    assertThat(back.at("/returned/code").asString()).isEqualTo(code);
  }

  private long scheduled(String account, Instant at, Map<String, Object> fields) {
    long draft = studio.written(account, lan, fields);
    Forum.require(studio.schedule(account, lan, draft, at.toString()), 200);
    assertThat(stage(account, draft)).isEqualTo("scheduled");
    return draft;
  }

  private static String inAnHour() {
    return Instant.now().plusSeconds(3600).toString();
  }

  private String stage(String account, long draft) {
    return studio.draft(account, lan, draft).path("stage").asString();
  }

  private long articles(String account) {
    return forum.api().get(null, "/api/articles?author=" + account).body().path("items").size();
  }
}
