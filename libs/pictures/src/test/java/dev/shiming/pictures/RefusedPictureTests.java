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

import dev.shiming.kit.problem.FieldProblem;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RefusedPictureTests {

  private static final String SCRIPT = "/*=1;*/=alert(1)";

  private final Pictures pictures = new Pictures(new PictureLimits(12_000, 40), new Workroom());

  @TestFactory
  List<DynamicTest> whatIsNotTakenIsNotDrawn() {
    byte[] gif = picture("gif", quarters(20, 10));
    byte[] jpeg = jpeg(40, 20);
    byte[] png = picture("png", quarters(20, 10));
    byte[] webp = webp(20, 10, Color.RED);
    return List.of(
        refused("svg.jpg", "media.not-a-picture", bytes("<svg><script>alert(1)</script></svg>")),
        refused(
            "page.png", "media.not-a-picture", bytes("<!doctype html><script>alert(1)</script>")),
        refused(
            "program.jpg",
            "media.not-a-picture",
            join(bytes("\u007fELF\u0002\u0001"), new byte[400])),
        refused("program.png", "media.not-a-picture", join(bytes("MZ\u0090"), new byte[400])),
        refused("archive.jpg", "media.not-a-picture", zip()),
        refused("document.jpg", "media.not-a-picture", bytes("%PDF-1.7 " + "x".repeat(100))),
        refused("sound.ogg", "media.not-a-picture", bytes("OggS" + "x".repeat(100))),
        refused("film.webm", "media.not-a-picture", bytes("\u001aE\u00df\u00a3" + "x".repeat(100))),
        refused("one byte", "media.not-a-picture", bytes("x")),
        refused("moving.webp", "media.type", withRiffChunk(webp, bytes("ANIM\0\0\0\0"))),
        refused("jpeg and zip", "media.hidden-content", join(jpeg, zip())),
        refused("zip in a comment", "media.hidden-content", withSegment(jpeg, 0xfe, zip())),
        refused(
            "script in a comment",
            "media.hidden-content",
            withSegment(jpeg, 0xfe, bytes("<SCRIPT>alert(1)</SCRIPT>"))),
        refused("gif and script", "media.hidden-content", join(gif, bytes(SCRIPT))),
        refused(
            "html in a gif's comment",
            "media.hidden-content",
            join(Arrays.copyOf(gif, gif.length - 1), bytes("!\u00fe\u0006<html>\0;"))),
        refused("png and zip", "media.hidden-content", join(png, zip())),
        refused(
            "page in a png",
            "media.hidden-content",
            withChunk(png, chunk("tEXt", bytes("Comment\0<?php system(1)")))),
        refused("webp and script", "media.hidden-content", join(webp, bytes(SCRIPT))),
        refused(
            "webp with more", "media.hidden-content", withRiffChunk(webp, bytes("JUNK\0\0\0\0"))),
        refused("png bomb", "media.hidden-content", png(100, 100, compressedZeros(64))),
        refused("huge png", "media.dimensions", png(50_000, 50_000, compressedZeros(1))),
        refused("41 megapixels", "media.dimensions", png(8200, 5000, compressedZeros(40))),
        refused("huge jpeg", "media.dimensions", sized(jpeg, 0xffff, 0xffff)),
        refused("long jpeg", "media.dimensions", sized(jpeg, 12_001, 1)),
        refused("huge gif", "media.dimensions", join(bytes("GIF89a\u00ff\u00ff\u00ff\u00ff"), gif)),
        refused("huge webp", "media.dimensions", webp(16_000, 16_000, Color.RED)),
        refused("half a jpeg", "media.damaged", Arrays.copyOf(jpeg, jpeg.length / 2)),
        refused("half a png", "media.damaged", Arrays.copyOf(png, png.length / 2)),
        refused("half a gif", "media.damaged", Arrays.copyOf(gif, gif.length / 2)),
        refused("half a webp", "media.damaged", Arrays.copyOf(webp, webp.length / 2)),
        refused("a png without a picture", "media.damaged", png(100, 100, compressedZeros(0))),
        refused("a jpeg of a mark", "media.damaged", join(bytes("\u00ff\u00d8\u00ff"), exif(1))));
  }

  private DynamicTest refused(String name, String code, byte[] file) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Refusal refused =
              catchThrowableOfType(
                  Refusal.class, () -> pictures.draw(PictureFile.of(file), 400, Drawing::width));
          FieldProblem problem = refused.at("picture").fields().getFirst();
          assertThat(problem.field()).isEqualTo("picture");
          assertThat(problem.code()).isEqualTo(code);
        });
  }
}
