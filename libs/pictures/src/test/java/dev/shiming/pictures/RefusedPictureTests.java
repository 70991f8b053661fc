package dev.shiming.pictures;

import static dev.shiming.testkit.PictureSamples.bytes;
import static dev.shiming.testkit.PictureSamples.chunk;
import static dev.shiming.testkit.PictureSamples.compressedZeros;
import static dev.shiming.testkit.PictureSamples.exif;
import static dev.shiming.testkit.PictureSamples.join;
import static dev.shiming.testkit.PictureSamples.jpeg;
import static dev.shiming.testkit.PictureSamples.picture;
import static dev.shiming.testkit.PictureSamples.png;
import static dev.shiming.testkit.PictureSamples.quarters;
import static dev.shiming.testkit.PictureSamples.sized;
import static dev.shiming.testkit.PictureSamples.webp;
import static dev.shiming.testkit.PictureSamples.withChunk;
import static dev.shiming.testkit.PictureSamples.withRiffChunk;
import static dev.shiming.testkit.PictureSamples.withSegment;
import static dev.shiming.testkit.PictureSamples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RefusedPictureTests {

  private static final String SCRIPT = "/*=1;*/=alert(1)";

  private final Pictures pictures = new Pictures(new PictureLimits(12_000, 40), new Workroom());

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
  Stream<DynamicTest> whatIsNotTakenIsNotDrawn() {
    return bad().stream().map(bad -> DynamicTest.dynamicTest(bad.name, () -> refused(bad)));
  }

  private void refused(Bad bad) {
    Refusal refused =
        catchThrowableOfType(
            Refusal.class, () -> pictures.draw(PictureFile.of(bad.file), 400, Drawing::width));
    assertThat(refused.at("picture").fields())
        .singleElement()
        .satisfies(
            field -> {
              assertThat(field.field()).isEqualTo("picture");
              assertThat(field.code()).isEqualTo(bad.code);
            });
  }

  private static List<Bad> bad() {
    byte[] gif = picture("gif", quarters(20, 10));
    byte[] jpeg = jpeg(40, 20);
    byte[] png = picture("png", quarters(20, 10));
    byte[] webp = webp(20, 10, Color.RED);
    return List.of(
        new Bad("svg.jpg", "media.type", bytes("<svg><script>alert(1)</script></svg>")),
        new Bad("page.png", "media.type", bytes("<!doctype html><script>alert(1)</script>")),
        new Bad("program.jpg", "media.type", join(bytes("\u007fELF\u0002\u0001"), new byte[400])),
        new Bad("program.png", "media.type", join(bytes("MZ\u0090"), new byte[400])),
        new Bad("archive.jpg", "media.type", zip()),
        new Bad("document.jpg", "media.type", bytes("%PDF-1.7 " + "x".repeat(100))),
        new Bad("sound.ogg", "media.type", bytes("OggS" + "x".repeat(100))),
        new Bad("film.webm", "media.type", bytes("\u001aE\u00df\u00a3" + "x".repeat(100))),
        new Bad("one byte", "media.type", bytes("x")),
        new Bad("moving.webp", "media.type", withRiffChunk(webp, bytes("ANIM\0\0\0\0"))),
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
            "webp with more", "media.hidden-content", withRiffChunk(webp, bytes("JUNK\0\0\0\0"))),
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
        new Bad("a jpeg of a mark", "media.damaged", join(bytes("\u00ff\u00d8\u00ff"), exif(1))));
  }
}
