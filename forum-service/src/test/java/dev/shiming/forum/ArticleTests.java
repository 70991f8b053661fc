package dev.shiming.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.forum.Topics.Fact;
import dev.shiming.testkit.Tokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ForumTests
class ArticleTests {

  private final Forum forum;
  private final Studio studio;
  private final Topics topics;

  @Autowired
  ArticleTests(Forum forum, Studio studio, Topics topics) {
    this.forum = forum;
    this.studio = studio;
    this.topics = topics;
  }

  @Test
  void anArticleIsListedReadAndTold() {
    long id = published("news", "山谷里的新茶");
    JsonNode article = forum.api().get(null, "/api/articles/" + id).body();
    assertThat(article.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "title",
            "summary",
            "kind",
            "author",
            "createdAt",
            "correctedAt",
            "source",
            "sourceName",
            "sourceUrl",
            "labels",
            "eventAt",
            "eventPlace",
            "cover",
            "comments",
            "html");
    assertThat(article.path("kind").asString()).isEqualTo("news");
    JsonNode list = forum.api().get(null, "/api/articles?kind=news").body();
    assertThat(list.at("/items/0/id").asLong()).isEqualTo(id);
    Fact subject = subjects(id, 1).getFirst();
    assertThat(subject.body().path("news").asBoolean()).isTrue();
    assertThat(subject.body().path("title").asString()).isEqualTo("山谷里的新茶");
    assertThat(subject.body().path("state").asString()).isEqualTo("published");
    assertThat(subject.body().path("comments").asString()).isEqualTo("open");
    assertThat(subject.body().path("type").asString()).isEqualTo("article");
    assertThat(subject.body().path("author")).isEqualTo(article.at("/author/id"));
    assertThat(subject.body().path("publishedAt")).isEqualTo(article.path("createdAt"));
    assertThat(subject.body().path("id").asLong()).isEqualTo(id);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                topics.of("shiming.content", "article:" + id).stream()
                    .anyMatch(fact -> fact.carries("home")));
  }

  @Test
  void theFrontPageShowsThreeAnnouncementsAndSixOthers() {
    for (int i = 0; i < 4; i++) {
      published("announcement", "本站维护通知");
      published("article", "怎样写好一篇文章");
      published("news", "茶园的新消息");
    }
    JsonNode home = forum.api().get(null, "/api/home").body();
    assertThat(home.path("announcements")).hasSize(3);
    assertThat(home.path("articles")).hasSize(6);
    assertThat(home.path("articles").valueStream().map(a -> a.path("kind").asString()))
        .containsOnly("news", "article");
    assertThat(home.path("announcements").valueStream().map(a -> a.path("kind").asString()))
        .containsOnly("announcement");
  }

  @Test
  void aRemovedArticleIsUnknownAndItsFactSaysSoUntilItIsRestored() {
    long id = published("article", "一篇有争议的文章");
    forum.report(Forum.account(), "article", id);
    JsonNode decided = forum.decide("article", id, "approve");
    assertThat(forum.api().get(null, "/api/articles/" + id).text())
        .isEqualTo(forum.api().get(null, "/api/articles/987654321").text());
    forum.undo(decided);
    assertThat(forum.api().get(null, "/api/articles/" + id).status()).isEqualTo(200);
    List<Fact> facts = subjects(id, 3);
    assertThat(facts.stream().map(f -> f.body().path("state").asString()))
        .containsExactly("published", "removed", "published");
    assertThat(facts.stream().map(f -> f.body().path("version").asLong()))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void aHeldArticleWaitsForAModerator() {
    long held = studio.article("article", "兼职的机会来了", Forum.HELD);
    assertThat(forum.api().get(null, "/api/articles/" + held).status()).isEqualTo(404);
    JsonNode open = forum.openCase("article", held);
    assertThat(open.path("kind").asString()).isEqualTo("held-article");
    forum.decide("article", held, "approve");
    assertThat(forum.api().get(null, "/api/articles/" + held).status()).isEqualTo(200);
  }

  @Test
  void articlesArePaged() {
    for (int i = 0; i < 5; i++) {
      published("article", "第几篇文章呢");
    }
    JsonNode first = forum.api().get(null, "/api/articles?limit=3").body();
    String next = first.path("next").asString();
    JsonNode second = forum.api().get(null, "/api/articles?limit=3&after=" + next).body();
    assertThat(second.at("/items/0/id").asLong()).isLessThan(first.at("/items/2/id").asLong());
    assertThat(forum.api().get(Tokens.member(Forum.account()), "/api/articles?kind=x").status())
        .isEqualTo(400);
  }

  private long published(String kind, String title) {
    return studio.article(kind, title, Forum.text());
  }

  private List<Fact> subjects(long id, int count) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> topics.of("shiming.subject", "article:" + id).size() >= count);
    return topics.of("shiming.subject", "article:" + id);
  }
}
