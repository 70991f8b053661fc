package dev.shiming.forum.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Api.Answer;
import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import dev.shiming.testkit.PictureSamples;
import dev.shiming.testkit.StatementCount;
import dev.shiming.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files in articles: who may use them, and who sees them when. */
@ForumTests
class ShownMediaTests {

  private static final byte[] JPEG = PictureSamples.jpeg(700, 350);

  private final Forum forum;
  private final dev.shiming.forum.Studio desk;
  private final StatementCount statements;
  private final String lan = Forum.account();
  private final String account;
  private final Studio studio;

  @Autowired
  ShownMediaTests(Forum forum, dev.shiming.forum.Studio desk, StatementCount statements) {
    this.forum = forum;
    this.desk = desk;
    this.statements = statements;
    account = desk.tell(dev.shiming.forum.Studio.person(lan), 1).account();
    studio = new Studio(forum, account, lan);
  }

  @Test
  void readersGetAPictureWhenItsArticleIsPublished() {
    String picture = studio.ready(JPEG);
    String cover = studio.ready(PictureSamples.jpeg(40, 20));
    Map<String, Object> fields = showing(picture);
    fields.put("cover", cover);
    long draft = desk.written(account, lan, fields);
    assertThat(
            desk.get(account, lan, "/drafts/" + draft + "/preview").body().path("html").asString())
        .contains("<img", picture);
    assertThat(anyone(picture)).isEqualTo(404);
    Answer published = desk.publish(account, lan, draft);
    Forum.require(published, 200);
    JsonNode article =
        forum.api().get(null, "/api/articles/" + published.body().path("article").asLong()).body();
    assertThat(article.path("html").asString())
        .contains("<figure>", "/media/" + picture, "700w", "alt=\"一排茶树\"", "清明");
    assertThat(article.path("cover").asString()).isEqualTo(cover);
    assertThat(anyone(picture)).isEqualTo(200);
    assertThat(anyone(cover)).isEqualTo(200);
    assertThat(studio.delete(picture).code()).isEqualTo("media.used");
    assertThat(studio.delete(cover).code()).isEqualTo("media.used");
  }

  @Test
  void aRemovalTakesThePictureFromReadersAndItsUndoingGivesItBack() {
    String picture = studio.ready(JPEG);
    long article = desk.published(account, lan, showing(picture));
    Forum.require(forum.report(Forum.account(), "article", article), 201);
    JsonNode removed = forum.decide("article", article, "approve");
    assertThat(forum.api().get(null, "/api/articles/" + article).status()).isEqualTo(404);
    assertThat(anyone(picture)).isEqualTo(404);
    assertThat(studio.shown(picture, "").statusCode()).isEqualTo(200);
    assertThat(moderator(picture)).isEqualTo(200);
    long other = desk.published(account, lan, showing(picture));
    assertThat(anyone(picture)).isEqualTo(200);
    Forum.require(forum.report(Forum.account(), "article", other), 201);
    forum.decide("article", other, "approve");
    assertThat(anyone(picture)).isEqualTo(404);
    forum.undo(removed);
    assertThat(anyone(picture)).isEqualTo(200);
  }

  @Test
  void whatWaitsIsSeenByThoseWhoDecideAndAFileThatNoArticleUsesIsNot() {
    String picture = studio.ready(JPEG);
    String unused = studio.ready(JPEG);
    Map<String, Object> fields = showing(picture);
    fields.merge("body", Forum.HELD, (shown, held) -> held + "\n\n" + shown);
    long article = desk.published(account, lan, fields);
    assertThat(anyone(picture)).isEqualTo(404);
    assertThat(moderator(picture)).isEqualTo(200);
    assertThat(moderator(unused)).isEqualTo(404);
    assertThat(forum.openCase("article", article).path("text").asString()).contains(picture);
    forum.decide("article", article, "approve");
    assertThat(anyone(picture)).isEqualTo(200);
  }

  @Test
  void ofCorrectionsReadersGetTheFilesOfTheVersionsThatTheySaw() {
    String first = studio.ready(JPEG);
    String refused = studio.ready(JPEG);
    String last = studio.ready(JPEG);
    long article = desk.published(account, lan, showing(first));
    Map<String, Object> held = showing(refused);
    held.merge("body", Forum.HELD, (shown, more) -> more + "\n\n" + shown);
    correct(article, held);
    assertThat(anyone(first)).isEqualTo(404);
    correct(article, showing(last));
    forum.decide("article", article, "approve");
    assertThat(anyone(first)).isEqualTo(200);
    assertThat(anyone(last)).isEqualTo(200);
    assertThat(anyone(refused)).isEqualTo(404);
  }

  @Test
  void onlyTheAccountsOwnFilesThatAreReadyAreUsed() {
    String announced = studio.announced(10);
    String sound = studio.ready(RecordingSamples.mp3(RecordingSamples.frames(12)));
    String wei = Forum.account();
    String other = desk.tell(dev.shiming.forum.Studio.person(wei), 1).account();
    String theirs = new Studio(forum, other, wei).ready(JPEG);
    for (String picture : List.of(announced, theirs, Forum.key())) {
      Map<String, Object> fields = showing(picture);
      fields.put("cover", picture);
      assertRefused(fields, "media.unknown");
    }
    Map<String, Object> fields = showing();
    fields.put("cover", sound);
    assertRefused(fields, "");
    assertThat(new Studio(forum, other, wei).find(theirs).body().path("used").asBoolean())
        .isFalse();
  }

  @Test
  void aPageOfTenPicturesCostsWhatAPageOfWordsDoes() {
    long plain = desk.published(account, lan, showing());
    String[] pictures =
        IntStream.range(0, 10).mapToObj(i -> studio.ready(JPEG)).toArray(String[]::new);
    long shown = desk.published(account, lan, showing(pictures));
    assertThat(costOf(shown)).isEqualTo(costOf(plain)).isLessThanOrEqualTo(2);
  }

  private int costOf(long article) {
    return statements.of(
        () -> Forum.require(forum.api().get(null, "/api/articles/" + article), 200));
  }

  private void assertRefused(Map<String, Object> fields, String code) {
    Answer refused = desk.publish(account, lan, desk.written(account, lan, fields));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code("body")).isEqualTo(code);
    assertThat(refused.code("cover")).isEqualTo("cover.unknown");
  }

  private void correct(long article, Map<String, Object> fields) {
    Answer begun = desk.begin(account, lan, Map.of("key", Forum.key(), "article", article));
    Forum.require(begun, 201);
    fields.put("note", "换了一张图片。");
    Forum.require(desk.save(account, lan, begun.id(), fields), 200);
    Forum.require(desk.publish(account, lan, begun.id()), 200);
  }

  private int anyone(String file) {
    return studio.shownToAnyone(file, "").statusCode();
  }

  private int moderator(String file) {
    String token = Tokens.moderator(Forum.account());
    return studio.shownToAnyone(file, "", "Authorization", "Bearer " + token).statusCode();
  }

  private static Map<String, Object> showing(String... files) {
    return dev.shiming.forum.Studio.showing(files);
  }
}
