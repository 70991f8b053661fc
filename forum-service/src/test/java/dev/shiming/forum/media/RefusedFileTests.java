package dev.shiming.forum.media;

import static dev.shiming.forum.media.Samples.box;
import static dev.shiming.forum.media.Samples.bytes;
import static dev.shiming.forum.media.Samples.chunk;
import static dev.shiming.forum.media.Samples.compressedZeros;
import static dev.shiming.forum.media.Samples.exif;
import static dev.shiming.forum.media.Samples.frames;
import static dev.shiming.forum.media.Samples.join;
import static dev.shiming.forum.media.Samples.jpeg;
import static dev.shiming.forum.media.Samples.mp3;
import static dev.shiming.forum.media.Samples.mp4;
import static dev.shiming.forum.media.Samples.picture;
import static dev.shiming.forum.media.Samples.png;
import static dev.shiming.forum.media.Samples.quarters;
import static dev.shiming.forum.media.Samples.riff;
import static dev.shiming.forum.media.Samples.webp;
import static dev.shiming.forum.media.Samples.withChunk;
import static dev.shiming.forum.media.Samples.withSegment;
import static dev.shiming.forum.media.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Api.Answer;
import dev.shiming.forum.Desk;
import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
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

  private static final String SCRIPT = "/*=1;*/=alert(1)";

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
    byte[] gif = picture("gif", quarters(20, 10));
    byte[] jpeg = jpeg(40, 20);
    byte[] png = picture("png", quarters(20, 10));
    byte[] webp = webp(20, 10, Color.RED);
    byte[] video = mp4("vide", 1000);
    return List.of(
        new Bad("svg.jpg", "media.type", bytes("<svg><script>alert(1)</script></svg>")),
        new Bad("page.png", "media.type", bytes("<!doctype html><script>alert(1)</script>")),
        new Bad("program.jpg", "media.type", join(bytes("\u007fELF\u0002\u0001"), new byte[400])),
        new Bad("program.png", "media.type", join(bytes("MZ\u0090"), new byte[400])),
        new Bad("archive.jpg", "media.type", zip()),
        new Bad("document.jpg", "media.type", bytes("%PDF-1.7 " + "x".repeat(100))),
        new Bad("sound.ogg", "media.type", bytes("OggS" + "x".repeat(100))),
        new Bad("film.webm", "media.type", bytes("\u001aE\u00df\u00a3" + "x".repeat(100))),
        new Bad("heif.jpg", "media.type", box("ftyp", bytes("heic\0\0\0\0mif1heic"))),
        new Bad("camera.mov", "media.type", box("ftyp", bytes("qt  \0\0\0\0qt  "))),
        new Bad("one byte", "media.type", bytes("x")),
        new Bad("moving.webp", "media.type", riff(join(webpChunks(webp), bytes("ANIM\0\0\0\0")))),
        new Bad("jpeg and zip", "media.hidden-content", join(jpeg, zip())),
        new Bad("zip in a comment", "media.hidden-content", withSegment(jpeg, 0xfe, zip())),
        new Bad(
            "script in a comment",
            "media.hidden-content",
            withSegment(jpeg, 0xfe, bytes("<SCRIPT>alert(1)</SCRIPT>"))),
        new Bad("gif and script", "media.hidden-content", join(gif, bytes(SCRIPT))),
        new Bad(
            "html in a gif's comment",
            "media.hidden-content",
            join(Arrays.copyOf(gif, gif.length - 1), bytes("!\u00fe\u0006<html>\0;"))),
        new Bad("png and zip", "media.hidden-content", join(png, zip())),
        new Bad(
            "page in a png",
            "media.hidden-content",
            withChunk(png, chunk("tEXt", bytes("Comment\0<?php system(1)")))),
        new Bad("webp and script", "media.hidden-content", join(webp, bytes(SCRIPT))),
        new Bad(
            "webp with more",
            "media.hidden-content",
            riff(join(webpChunks(webp), bytes("JUNK\0\0\0\0")))),
        new Bad("png bomb", "media.hidden-content", png(100, 100, compressedZeros(64))),
        new Bad("huge png", "media.dimensions", png(50_000, 50_000, compressedZeros(1))),
        new Bad("41 megapixels", "media.dimensions", png(8200, 5000, compressedZeros(40))),
        new Bad("huge jpeg", "media.dimensions", sized(jpeg, 0xffff, 0xffff)),
        new Bad("long jpeg", "media.dimensions", sized(jpeg, 12_001, 1)),
        new Bad("huge gif", "media.dimensions", join(bytes("GIF89a\u00ff\u00ff\u00ff\u00ff"), gif)),
        new Bad("huge webp", "media.dimensions", webp(16_000, 16_000, Color.RED)),
        new Bad("half a jpeg", "media.damaged", Arrays.copyOf(jpeg, jpeg.length / 2)),
        new Bad("half a png", "media.damaged", Arrays.copyOf(png, png.length / 2)),
        new Bad("half a gif", "media.damaged", Arrays.copyOf(gif, gif.length / 2)),
        new Bad("half a webp", "media.damaged", Arrays.copyOf(webp, webp.length / 2)),
        new Bad("a png without a picture", "media.damaged", png(100, 100, compressedZeros(0))),
        new Bad("a jpeg of a mark", "media.damaged", join(bytes("\u00ff\u00d8\u00ff"), exif(1))),
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

  private static byte[] webpChunks(byte[] webp) {
    return Arrays.copyOfRange(webp, 12, webp.length);
  }

  /** The same file that says of itself to be of another size. */
  private static byte[] sized(byte[] jpeg, int width, int height) {
    byte[] lying = jpeg.clone();
    int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0\0\u0011\u0008");
    assertThat(frame).isPositive();
    lying[frame + 5] = (byte) (height >> 8);
    lying[frame + 6] = (byte) height;
    lying[frame + 7] = (byte) (width >> 8);
    lying[frame + 8] = (byte) width;
    return lying;
  }
}
