package dev.shiming.pictures;

import static dev.shiming.testkit.PictureSamples.bytes;
import static dev.shiming.testkit.PictureSamples.join;
import static dev.shiming.testkit.PictureSamples.quarters;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.PictureSamples;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PictureTests {

  private static final List<Color> UPPER_LEFT =
      List.of(
          Color.RED,
          Color.GREEN,
          Color.WHITE,
          Color.BLUE,
          Color.RED,
          Color.BLUE,
          Color.WHITE,
          Color.GREEN);
  private static final List<Color> UPPER_RIGHT =
      List.of(
          Color.GREEN,
          Color.RED,
          Color.BLUE,
          Color.WHITE,
          Color.BLUE,
          Color.RED,
          Color.GREEN,
          Color.WHITE);

  private final Pictures pictures = new Pictures(new PictureLimits(12_000, 40), new Workroom());

  @TestFactory
  Stream<DynamicTest> aPictureStandsAsItsCameraWasHeld() {
    return IntStream.rangeClosed(1, 8)
        .mapToObj(
            orientation ->
                DynamicTest.dynamicTest("orientation " + orientation, () -> stands(orientation)));
  }

  @Test
  void aWebpIsDrawnAnewToo() throws IOException {
    BufferedImage image = drawn(PictureSamples.webp(400, 200, Color.BLUE));
    assertThat(image.getWidth()).isEqualTo(400);
    assertThat(near(image, 200, 100)).isEqualTo(Color.BLUE);
  }

  @Test
  void aBombInATextThatNobodyReadsDoesNotGoOff() throws IOException {
    byte[] text = join(bytes("Comment\0\0"), PictureSamples.compressedZeros(512));
    byte[] png = PictureSamples.picture("png", quarters(200, 100));
    assertThat(drawn(PictureSamples.withChunk(png, PictureSamples.chunk("zTXt", text))).getWidth())
        .isEqualTo(200);
  }

  @Test
  void theLargestPictureIsReadInLittleMemory() throws IOException {
    byte[] large = PictureSamples.png(8000, 5000, PictureSamples.compressedRows(8000, 5000));
    assertThat(drawn(large).getWidth()).isEqualTo(1920);
  }

  private void stands(int orientation) throws IOException {
    BufferedImage image = drawn(PictureSamples.jpegHeld(PictureSamples.jpeg(160, 80), orientation));
    boolean lying = orientation >= 5;
    assertThat(image.getWidth()).isEqualTo(lying ? 80 : 160);
    assertThat(image.getHeight()).isEqualTo(lying ? 160 : 80);
    int x = image.getWidth() / 4;
    int y = image.getHeight() / 4;
    assertThat(near(image, x, y)).isEqualTo(UPPER_LEFT.get(orientation - 1));
    assertThat(near(image, 3 * x, y)).isEqualTo(UPPER_RIGHT.get(orientation - 1));
  }

  private BufferedImage drawn(byte[] file) throws IOException {
    byte[] again = pictures.draw(PictureFile.of(file), 1920, PictureTests::written);
    return ImageIO.read(new ByteArrayInputStream(again));
  }

  private static byte[] written(Drawing drawing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    drawing.write(out);
    return out.toByteArray();
  }

  /** The pure colour that is nearest to a pixel. */
  private static Color near(BufferedImage image, int x, int y) {
    Color found = new Color(image.getRGB(x, y));
    return new Color(
        found.getRed() > 128 ? 255 : 0,
        found.getGreen() > 128 ? 255 : 0,
        found.getBlue() > 128 ? 255 : 0);
  }
}
