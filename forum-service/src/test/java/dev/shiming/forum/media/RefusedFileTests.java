package dev.shiming.forum.media;

import static dev.shiming.forum.media.RecordingSamples.box;
import static dev.shiming.forum.media.RecordingSamples.frames;
import static dev.shiming.forum.media.RecordingSamples.mp3;
import static dev.shiming.forum.media.RecordingSamples.mp4;
import static dev.shiming.testkit.PictureSamples.bytes;
import static dev.shiming.testkit.PictureSamples.compressedZeros;
import static dev.shiming.testkit.PictureSamples.join;
import static dev.shiming.testkit.PictureSamples.jpeg;
import static dev.shiming.testkit.PictureSamples.png;
import static dev.shiming.testkit.PictureSamples.zip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Api.Answer;
import dev.shiming.forum.Desk;
import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForumTests
class RefusedFileTests {

  private final JdbcClient jdbc;
  private final MediaStore store;
  private final String account;
  private final Studio studio;

  @Autowired
  RefusedFileTests(Forum forum, Desk desk, JdbcClient jdbc, MediaStore store) {
    this.jdbc = jdbc;
    this.store = store;
    String owner = Forum.account();
    account = desk.opened("person", Map.of(owner, "owner"));
    studio = new Studio(forum, account, owner);
  }

  private static final class Bad {

    private final String name;
    private final String code;
    private final byte[] file;

    private Bad(String name, String code, byte[] file) {
      this.name = name;
      this.code = code;
      this.file = file;
    }
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotTakenLeavesNothing() {
    return bad().stream().map(bad -> DynamicTest.dynamicTest(bad.name, () -> refused(bad)));
  }

  private static List<Bad> bad() {
    byte[] jpeg = jpeg(40, 20);
    byte[] video = mp4("vide", 1000);
    return List.of(
        new Bad("svg.jpg", "media.type", bytes("<svg><script>alert(1)</script></svg>")),
        new Bad("sound.ogg", "media.type", bytes("OggS" + "x".repeat(100))),
        new Bad("film.webm", "media.type", bytes("\u001aE\u00df\u00a3" + "x".repeat(100))),
        new Bad("heif.jpg", "media.type", box("ftyp", bytes("heic\0\0\0\0mif1heic"))),
        new Bad("camera.mov", "media.type", box("ftyp", bytes("qt  \0\0\0\0qt  "))),
        new Bad("one byte", "media.type", bytes("x")),
        new Bad("jpeg and zip", "media.hidden-content", join(jpeg, zip())),
        new Bad("huge png", "media.dimensions", png(50_000, 50_000, compressedZeros(1))),
        new Bad("half a jpeg", "media.damaged", Arrays.copyOf(jpeg, jpeg.length / 2)),
        new Bad("half a video", "media.damaged", Arrays.copyOf(video, video.length - 1)),
        new Bad("a video and zip", "media.hidden-content", join(video, zip())),
        new Bad("a video with a box of its own", "media.hidden-content", join(video, box("evil"))),
        new Bad("a track of places", "media.hidden-content", mp4("meta", 1000)),
        new Bad("a video without tracks", "media.damaged", box("ftyp", bytes("isom"))),
        new Bad(
            "a program behind a tag", "media.damaged", mp3(bytes("\u007fELF" + "x".repeat(900)))),
        new Bad(
            "a program in the sound",
            "media.damaged",
            mp3(join(frames(4), bytes("\u007fELF" + "x".repeat(900)), frames(4)))),
        new Bad("a picture of 11 MB", "media.too-large", join(jpeg, new byte[11 << 20])));
  }

  private void refused(Bad bad) {
    String id = studio.sent(bad.file);
    Answer refused = studio.complete(id);
    assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
    assertThat(refused.code("file")).isEqualTo(bad.code);
    assertThat(studio.find(id).status()).isEqualTo(404);
    assertThat(store.ids(id)).isEmpty();
    assertThat(
            jdbc.sql("select bytes from media_room where account = ?")
                .param(account)
                .query(Long.class)
                .single())
        .isZero();
  }
}
