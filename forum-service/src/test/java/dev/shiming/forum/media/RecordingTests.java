package dev.shiming.forum.media;

import static dev.shiming.testkit.PictureSamples.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ForumTests
class RecordingTests {

  private final dev.shiming.forum.Studio desk;
  private final String owner = Forum.account();
  private final String account;
  private final Studio studio;

  @Autowired
  RecordingTests(Forum forum, dev.shiming.forum.Studio desk) {
    this.desk = desk;
    account = desk.tell(dev.shiming.forum.Studio.person(owner), 1).account();
    studio = new Studio(forum, account, owner);
  }

  @Test
  void aVideoKeepsItsPicturesAndLosesItsPlaces() {
    byte[] file = RecordingSamples.mp4("vide", 70_000);
    String id = studio.ready(file);
    JsonNode view = studio.find(id).body();
    assertThat(view.path("type").asString()).isEqualTo("video/mp4");
    assertThat(view.path("width").asInt()).isEqualTo(640);
    assertThat(view.path("height").asInt()).isEqualTo(360);
    byte[] shown = studio.shown(id, "").body();
    assertThat(text(file)).contains(CANARY, "udta", "meta", "uuid", "moov");
    assertThat(text(shown)).doesNotContain(CANARY, "udta", "meta", "uuid").contains("moov");
    assertThat(shown).hasSameSizeAs(file);
    assertThat(Arrays.copyOfRange(shown, file.length - 70_000, file.length))
        .isEqualTo(Arrays.copyOfRange(file, file.length - 70_000, file.length));
    assertThat(text(shown).split("free", -1)).hasSize(4);
  }

  @Test
  void soundInAnMp4IsAudio() {
    JsonNode view = studio.find(studio.ready(RecordingSamples.mp4("soun", 1000))).body();
    assertThat(view.path("kind").asString()).isEqualTo("audio");
    assertThat(view.path("type").asString()).isEqualTo("audio/mp4");
    assertThat(view.path("width").isNull()).isTrue();
  }

  @Test
  void ofAnMp3TheFramesAreLeft() {
    byte[] frames = RecordingSamples.frames(12);
    String id = studio.ready(RecordingSamples.mp3(frames));
    HttpResponse<byte[]> shown = studio.shown(id, "");
    assertThat(shown.headers().firstValue("Content-Type")).contains("audio/mpeg");
    assertThat(shown.body()).isEqualTo(frames);
  }

  @Test
  void aPlayerGetsRangesAndACacheAsksAgainSoon() {
    String id = studio.ready(RecordingSamples.mp3(RecordingSamples.frames(12)));
    desk.published(account, owner, dev.shiming.forum.Studio.showing(id));
    byte[] frames = RecordingSamples.frames(12);
    HttpResponse<byte[]> whole = studio.shownToAnyone(id, "");
    assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(whole, "Cache-Control")).isEqualTo("max-age=300, must-revalidate, public");
    assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(whole, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    HttpResponse<byte[]> part = studio.shownToAnyone(id, "", "Range", "bytes=417-833");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 417-833/" + frames.length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(frames, 417, 834));
    HttpResponse<byte[]> end = studio.shownToAnyone(id, "", "Range", "bytes=-10");
    assertThat(end.statusCode()).isEqualTo(206);
    assertThat(end.body()).hasSize(10);
    HttpResponse<byte[]> beyond = studio.shownToAnyone(id, "", "Range", "bytes=999999-");
    assertThat(beyond.statusCode()).isEqualTo(416);
    HttpResponse<byte[]> known =
        studio.shownToAnyone(id, "", "If-None-Match", header(whole, "ETag"));
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
