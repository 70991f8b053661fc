package dev.shiming.forum.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.forum.Api.Answer;
import dev.shiming.forum.Desk;
import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import dev.shiming.testkit.PictureSamples;
import dev.shiming.testkit.Tokens;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ForumTests
class UploadTests {

  private static final int PIECE = Uploads.PIECE;
  private static final long MEGABYTE = 1 << 20;

  private final Forum forum;
  private final Desk desk;
  private final JdbcClient jdbc;
  private final MediaStore store;
  private final Media media;
  private final TransactionTemplate transactions;
  private final String author = Forum.account();
  private final String manager = Forum.account();
  private final String account;
  private final Studio studio;

  @Autowired
  UploadTests(
      Forum forum,
      Desk desk,
      JdbcClient jdbc,
      MediaStore store,
      Media media,
      TransactionTemplate transactions) {
    this.forum = forum;
    this.desk = desk;
    this.jdbc = jdbc;
    this.store = store;
    this.media = media;
    this.transactions = transactions;
    account = desk.opened("person", Map.of(author, "author", manager, "comment-manager"));
    studio = new Studio(forum, account, author);
  }

  @Test
  void aFileComesInPiecesAndGoesOnWhereItBrokeOff() {
    byte[] file = RecordingSamples.mp4("vide", 5 * PIECE / 2);
    Answer begun = studio.begin("山谷.mp4", (long) file.length);
    assertThat(begun.status()).isEqualTo(201);
    assertThat(begun.body().path("piece").asInt()).isEqualTo(PIECE);
    assertThat(begun.state()).isEqualTo("uploading");
    String id = begun.body().path("id").asString();
    byte[] first = Arrays.copyOf(file, PIECE);
    assertThat(offset(studio.piece(id, 0, first))).isEqualTo(PIECE);
    assertThat(offset(studio.piece(id, 0, first))).isEqualTo(PIECE);
    Answer tooFar = studio.piece(id, 2 * PIECE, new byte[10]);
    assertThat(tooFar.status()).isEqualTo(409);
    assertThat(tooFar.code()).isEqualTo("media.offset");
    assertThat(tooFar.body().at("/args/offset").asLong()).isEqualTo(PIECE);
    assertThat(studio.complete(id).code()).isEqualTo("media.offset");
    assertThat(offset(studio.find(id))).isEqualTo(PIECE);
    studio.piece(id, PIECE, Arrays.copyOfRange(file, PIECE, 2 * PIECE));
    studio.piece(id, 2 * PIECE, Arrays.copyOfRange(file, 2 * PIECE, file.length));
    JsonNode ready = studio.complete(id).body();
    assertThat(ready.path("state").asString()).isEqualTo("ready");
    assertThat(ready.path("kind").asString()).isEqualTo("video");
    assertThat(ready.path("name").asString()).isEqualTo("山谷.mp4");
    assertThat(ready.path("size").asLong()).isEqualTo(file.length);
    assertThat(studio.complete(id).body()).isEqualTo(ready);
    assertThat(offset(studio.piece(id, 0, first))).isEqualTo(file.length);
    assertThat(studio.shown(id, "").body()).hasSize(file.length);
    assertThat(store.holds(id, MediaStore.UPLOAD)).isFalse();
  }

  @Test
  void aPieceThatBreaksOffChangesNothing() throws IOException {
    String id = studio.announced(1000);
    URI site = URI.create(forum.api().base());
    String head =
        """
        PUT /api/studio/%s/media/%s?offset=0 HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Length: 1000

        """
            .formatted(account, id, Tokens.member(author));
    try (Socket socket = new Socket(site.getHost(), site.getPort())) {
      socket
          .getOutputStream()
          .write(PictureSamples.join(PictureSamples.bytes(head), new byte[500]));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }
    assertThat(offset(studio.find(id))).isZero();
    assertThat(store.ids(id)).isEmpty();
  }

  @Test
  void aFormSentTwiceAnnouncesOneFile() {
    Map<String, Object> form = Map.of("name", "a.jpg", "size", 10, "key", Forum.key());
    String address = "/api/studio/" + account + "/media";
    Answer first = forum.api().post(Tokens.member(author), address, form);
    assertThat(forum.api().post(Tokens.member(author), address, form).body())
        .isEqualTo(first.body());
    assertThat(studio.list("").body().path("items")).hasSize(1);
  }

  @Test
  void noMoreBytesAreTakenThanWereAnnouncedNorInOnePieceThanAreAllowed() {
    String lying = studio.announced(MEGABYTE);
    assertThat(studio.piece(lying, 0, new byte[PIECE]).status()).isEqualTo(200);
    assertThat(studio.piece(lying, PIECE, new byte[1]).code("file"))
        .isEqualTo("media.longer-than-declared");
    gone(lying);
    String id = studio.announced(3 * MEGABYTE);
    assertThat(studio.piece(id, 0, new byte[PIECE + 1]).code()).isEqualTo("request.too-large");
    assertThat(studio.begin("x".repeat(300_000), 10L).code()).isEqualTo("request.too-large");
    assertThat(offset(studio.find(id))).isZero();
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItComes() {
    Answer refused = studio.begin("film.mp4", 2L << 30);
    assertThat(refused.code("file")).isEqualTo("media.too-large");
    assertThat(refused.body().at("/fields/0/args/max").asInt()).isEqualTo(200);
    assertThat(studio.begin("nothing.jpg", 0L).code("file")).isEqualTo("media.empty");
    assertThat(studio.begin("nothing.jpg", null).code("file")).isEqualTo("media.empty");
    assertThat(studio.begin(" ", 10L).code("name")).isEqualTo("name.missing");
    for (int i = 0; i < 10; i++) {
      studio.announced(200 * MEGABYTE);
    }
    assertThat(studio.begin("eleventh.mp4", 200 * MEGABYTE).code("file"))
        .isEqualTo("media.no-room");
    assertThat(room()).isEqualTo(2000 * MEGABYTE);
  }

  @Test
  void aDeskIsClosedToOthersAndToSeatsThatDoNotWrite() {
    String id = studio.ready(PictureSamples.jpeg(40, 20));
    Studio stranger = new Studio(forum, account, Forum.account());
    Studio onlyComments = new Studio(forum, account, manager);
    assertThat(stranger.begin("a.jpg", 10L).status()).isEqualTo(404);
    assertThat(stranger.find(id).status()).isEqualTo(404);
    assertThat(stranger.delete(id).status()).isEqualTo(404);
    assertThat(onlyComments.begin("a.jpg", 10L).code()).isEqualTo("seat.not-enough");
    assertThat(onlyComments.delete(id).code()).isEqualTo("seat.not-enough");
    assertThat(onlyComments.shown(id, "").statusCode()).isEqualTo(200);
    assertThat(stranger.shown(id, "").statusCode()).isEqualTo(404);
    assertThat(studio.shownToAnyone(id, "").statusCode()).isEqualTo(404);
    assertThat(studio.shown(id, "").headers().firstValue("Cache-Control"))
        .contains("no-cache, private");
  }

  @Test
  void nobodyTakesAwayWhatAnArticleUses() {
    String id = studio.ready(PictureSamples.jpeg(40, 20));
    assertThat(release(Forum.account(), id)).isZero();
    assertThat(studio.find(id).body().path("used").asBoolean()).isFalse();
    assertThat(release(account, id)).isEqualTo(1);
    assertThat(release(account, id)).isEqualTo(1);
    assertThat(studio.delete(id).code()).isEqualTo("media.used");
    assertThat(studio.find(id).body().path("used").asBoolean()).isTrue();
  }

  @Test
  void aFileIsTakenAwayWithItsRoom() {
    byte[] file = PictureSamples.jpeg(40, 20);
    String id = studio.ready(file);
    assertThat(room()).isEqualTo(file.length);
    assertThat(studio.delete(id).status()).isEqualTo(204);
    gone(id);
  }

  @Test
  void whileTheAccountIsPausedNothingBeginsOrIsCompleted() {
    String id = studio.sent(PictureSamples.jpeg(40, 20));
    desk.tell(account, 2, "person", "paused", Map.of(author, "author"));
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> studio.begin("a.jpg", 10L).code().equals("official.paused"));
    assertThat(studio.complete(id).code()).isEqualTo("official.paused");
    assertThat(studio.find(id).state()).isEqualTo("uploading");
  }

  @Test
  void filesAreListedNewestFirst() {
    List<String> ids = IntStream.range(0, 3).mapToObj(i -> studio.announced(10)).toList();
    JsonNode first = studio.list("?limit=2").body();
    JsonNode second = studio.list("?limit=2&after=" + first.path("next").asString()).body();
    assertThat(first.path("items")).hasSize(2);
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(
            java.util.stream.Stream.of(first, second)
                .flatMap(page -> page.path("items").valueStream())
                .map(item -> item.path("id").asString()))
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(second.at("/items/0/createdAt").asString())
        .isLessThanOrEqualTo(first.at("/items/0/createdAt").asString());
  }

  @Test
  void onePictureIsCompletedOnceHoweverManyAsk() throws Exception {
    String id = studio.sent(PictureSamples.jpeg(2400, 1600));
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> asked =
          IntStream.range(0, 6).mapToObj(i -> askers.submit(() -> studio.complete(id))).toList();
      int completed = 0;
      for (Future<Answer> answer : asked) {
        assertThat(answer.get().status()).isIn(200, 409);
        completed += answer.get().status() == 200 ? 1 : 0;
      }
      assertThat(completed).isPositive();
    }
    assertThat(studio.find(id).state()).isEqualTo("ready");
    assertThat(studio.shown(id, "").statusCode()).isEqualTo(200);
  }

  private int release(String owner, String id) {
    return transactions.execute(status -> media.release(owner, List.of(id)));
  }

  private void gone(String id) {
    assertThat(studio.find(id).status()).isEqualTo(404);
    assertThat(store.ids(id)).isEmpty();
    assertThat(room()).isZero();
  }

  private long room() {
    return jdbc.sql("select bytes from media_room where account = ?")
        .param(account)
        .query(Long.class)
        .single();
  }

  private static long offset(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().path("offset").asLong();
  }
}
