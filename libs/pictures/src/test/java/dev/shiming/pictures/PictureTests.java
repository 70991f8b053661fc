package dev.shiming.pictures;

import static dev.shiming.testkit.PictureSamples.bytes;
import static dev.shiming.testkit.PictureSamples.join;
import static dev.shiming.testkit.PictureSamples.quarters;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.PictureSamples;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  @Test
  void aSquareIsTheMiddleOfAPictureInEachSize() throws IOException {
    for (BufferedImage image : List.of(striped(900, 500), striped(500, 900))) {
      List<Variant> squares = squares(PictureSamples.picture("png", image));
      assertThat(squares).extracting(Variant::width).containsExactly(80, 160, 400);
      for (Variant square : squares) {
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(square.content()));
        assertThat(drawn.getWidth()).isEqualTo(square.width());
        assertThat(drawn.getHeight()).isEqualTo(square.width());
        for (int at : new int[] {4, square.width() / 2, square.width() - 5}) {
          assertThat(near(drawn, at, at)).isEqualTo(Color.GREEN);
        }
        assertThat(square.type()).isEqualTo("image/jpeg");
      }
    }
  }

  @Test
  void aSquareOfAPictureThatLiesIsThatOfTheUprightOne() throws IOException {
    byte[] lying = PictureSamples.jpegHeld(PictureSamples.picture("jpeg", quarters(200, 100)), 6);
    List<Variant> squares = squares(lying);
    assertThat(squares).extracting(Variant::width).containsExactly(80, 100);
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(squares.getLast().content()));
    assertThat(near(drawn, 25, 25)).isEqualTo(UPPER_LEFT.get(5));
    assertThat(near(drawn, 75, 25)).isEqualTo(UPPER_RIGHT.get(5));
  }

  @Test
  void aSmallSquareIsNotEnlargedAndNothingOfTheCameraIsLeft() {
    List<Variant> tiny = squares(PictureSamples.jpegHeld(PictureSamples.jpeg(60, 40), 1));
    assertThat(tiny).extracting(Variant::width).containsExactly(40);
    List<Variant> squares = squares(PictureSamples.jpegHeld(PictureSamples.jpeg(900, 600), 1));
    assertThat(squares)
        .hasSize(3)
        .allSatisfy(
            square ->
                assertThat(new String(square.content(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(PictureSamples.CANARY, "Exif"));
    assertThat(squares(PictureSamples.picture("png", PictureSamples.halfTransparent(90, 90))))
        .extracting(Variant::type)
        .containsOnly("image/png");
  }

  private List<Variant> squares(byte[] file) {
    Shape square = Shape.square(80, 160, 400);
    return pictures.part(PictureFile.of(file), square, null, part -> part.variants(square));
  }

  /** Green where its middle square is, red on both sides of it. */
  private static BufferedImage striped(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int side = Math.min(width, height);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.GREEN);
    pen.fillRect((width - side) / 2, (height - side) / 2, side, side);
    pen.dispose();
    return image;
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
