package dev.shiming.forum.media;

import static dev.shiming.testkit.PictureSamples.CANARY;
import static dev.shiming.testkit.PictureSamples.bytes;
import static dev.shiming.testkit.PictureSamples.join;
import static dev.shiming.testkit.PictureSamples.quarters;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Desk;
import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import dev.shiming.testkit.PictureSamples;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ForumTests
class PictureTests {

  private final Studio studio;

  @Autowired
  PictureTests(Forum forum, Desk desk) {
    String owner = Forum.account();
    studio = new Studio(forum, desk.opened("media", Map.of(owner, "editor")), owner);
  }

  @Test
  void nothingOfTheCameraIsLeftInAnyVariant() throws IOException {
    byte[] held = PictureSamples.jpegHeld(PictureSamples.jpeg(2400, 1200), 1);
    byte[] described =
        PictureSamples.withSegment(
            PictureSamples.withSegment(held, 0xfe, bytes(CANARY)),
            0xe1,
            bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + CANARY));
    byte[] withPreview = join(described, PictureSamples.jpegHeld(PictureSamples.jpeg(160, 80), 1));
    assertThat(contains(withPreview)).isTrue();
    String id = studio.ready(withPreview);
    assertThat(studio.find(id).body().path("width").asInt()).isEqualTo(1920);
    assertThat(studio.find(id).body().path("height").asInt()).isEqualTo(960);
    for (int width : new int[] {320, 640, 1280, 1920}) {
      HttpResponse<byte[]> variant = studio.shown(id, "?width=" + width);
      assertThat(variant.headers().firstValue("Content-Type")).contains("image/jpeg");
      assertThat(contains(variant.body())).isFalse();
      assertThat(image(variant.body()).getWidth()).isEqualTo(width);
    }
    assertThat(image(studio.shown(id, "?width=700").body()).getWidth()).isEqualTo(1280);
    assertThat(image(studio.shown(id, "?width=9999").body()).getWidth()).isEqualTo(1920);
    assertThat(image(studio.shown(id, "").body()).getWidth()).isEqualTo(1920);
  }

  @Test
  void aSmallPictureIsNotEnlargedAndTransparencyStays() throws IOException {
    byte[] png = PictureSamples.picture("png", PictureSamples.halfTransparent(500, 100));
    String id = studio.ready(png);
    HttpResponse<byte[]> shown = studio.shown(id, "?width=1280");
    assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
    BufferedImage image = image(shown.body());
    assertThat(image.getWidth()).isEqualTo(500);
    assertThat(image.getRGB(250, 20)).isEqualTo(Color.RED.getRGB());
    assertThat(image.getRGB(250, 80) >>> 24).isZero();
    assertThat(image(studio.shown(id, "?width=320").body()).getWidth()).isEqualTo(320);
  }

  @Test
  void anOpaquePngAndAGifBecomeJpegs() throws IOException {
    for (String format : List.of("png", "gif")) {
      String id = studio.ready(PictureSamples.picture(format, quarters(200, 100)));
      JsonNode view = studio.find(id).body();
      assertThat(view.path("type").asString()).isEqualTo("image/jpeg");
      assertThat(view.path("kind").asString()).isEqualTo("picture");
      assertThat(near(image(studio.shown(id, "").body()), 50, 25)).isEqualTo(Color.RED);
    }
  }

  private static BufferedImage image(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  /** The pure colour that is nearest to a pixel. */
  private static Color near(BufferedImage image, int x, int y) {
    Color found = new Color(image.getRGB(x, y));
    return new Color(
        found.getRed() > 128 ? 255 : 0,
        found.getGreen() > 128 ? 255 : 0,
        found.getBlue() > 128 ? 255 : 0);
  }

  private static boolean contains(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1).contains(CANARY);
  }
}
