package dev.shiming.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import dev.shiming.testkit.PictureSamples;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes that are hidden in pictures, and pictures that only look a little like codes. */
class CodeSearchTests {

  private static final String LINK = "https://example.com/join?group=7";

  @ParameterizedTest
  @CsvSource({
    "QR_CODE,https://example.com,qr-code,link",
    "QR_CODE,tel:+8613800138000,qr-code,contact",
    "QR_CODE,words,qr-code,text",
    "DATA_MATRIX,https://example.com,data-matrix,link",
    "AZTEC,https://example.com,aztec,link",
    "PDF_417,https://example.com,pdf-417,link",
    "CODE_128,GROUP-88,code-128,text",
    "EAN_13,6901234567892,ean-13,text"
  })
  void codesOfEveryKindAreFound(BarcodeFormat format, String says, String name, String kind)
      throws WriterException {
    BufferedImage code = drawn(format, says, 360, 260);
    int left = (800 - code.getWidth()) / 2;
    int top = (800 - code.getHeight()) / 2;
    BufferedImage picture = within(800, 800, code, left, top, 0, 1);
    assertThat(CodeSearch.in(picture).found()).contains(new Code(name, kind));
  }

  @ParameterizedTest
  @CsvSource({"0,1", "17,1", "45,1", "90,1", "133,1", "180,1", "0,0.35", "30,0.5", "0,2.2"})
  void aTurnedSmallOrLargeCodeIsFound(int degrees, double size) throws WriterException {
    BufferedImage code = drawn(BarcodeFormat.QR_CODE, LINK, 300, 300);
    assertThat(CodeSearch.in(within(1000, 1000, code, 350, 350, degrees, size)).found())
        .isPresent();
  }

  @Test
  void aLightCodeOnADarkGroundIsFound() throws WriterException {
    BufferedImage code = drawn(BarcodeFormat.QR_CODE, LINK, 300, 300);
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        code.setRGB(x, y, ~code.getRGB(x, y) | 0xff000000);
      }
    }
    assertThat(CodeSearch.in(code).found()).isPresent();
  }

  @Test
  void aCodeOnNothingIsFoundWhateverShinesThrough() throws WriterException {
    for (boolean light : new boolean[] {false, true}) {
      BufferedImage code = drawn(BarcodeFormat.QR_CODE, LINK, 240, 240);
      int side = code.getWidth();
      BufferedImage through = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          boolean dark = (code.getRGB(x, y) & 0xff) == 0;
          through.setRGB(x, y, dark ? (light ? 0xffffffff : 0xff000000) : 0);
        }
      }
      assertThat(CodeSearch.in(through).found()).as("light " + light).isPresent();
    }
  }

  @Test
  void aTinyPictureThatIsOneCodeIsFound() throws WriterException {
    assertThat(CodeSearch.in(drawn(BarcodeFormat.QR_CODE, "https://t.example", 80, 80)).found())
        .isPresent();
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void whatIsNoCodeIsNotTakenForOne(BufferedImage picture) {
    Codes codes = CodeSearch.in(picture);
    assertThat(codes.found()).isEmpty();
  }

  static Stream<BufferedImage> harmless() {
    return Stream.of(
        PictureSamples.quarters(900, 300), noise(), fence(), new BufferedImage(1, 1, 1));
  }

  @Test
  void theSearchEndsInTime() {
    long before = System.nanoTime();
    CodeSearch.in(noise());
    assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
  }

  private static BufferedImage noise() {
    BufferedImage image = new BufferedImage(1440, 480, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, random.nextBoolean() ? 0xffffff : 0);
      }
    }
    return image;
  }

  private static BufferedImage fence() {
    BufferedImage image = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    for (int x = 0; x < 600; x += 20) {
      pen.fillRect(x, 40, 11, 520);
    }
    pen.dispose();
    return image;
  }

  private static BufferedImage drawn(BarcodeFormat format, String says, int width, int height)
      throws WriterException {
    BitMatrix bits = new MultiFormatWriter().encode(says, format, width, height);
    BufferedImage image =
        new BufferedImage(bits.getWidth() + 20, bits.getHeight() + 20, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        boolean inside =
            x >= 10 && y >= 10 && x < bits.getWidth() + 10 && y < bits.getHeight() + 10;
        image.setRGB(x, y, inside && bits.get(x - 10, y - 10) ? 0 : 0xffffff);
      }
    }
    return image;
  }

  /** A picture of something else, with the code somewhere in it. */
  private static BufferedImage within(
      int width, int height, BufferedImage code, int left, int top, int degrees, double size) {
    BufferedImage image = PictureSamples.quarters(width, height);
    Graphics2D pen = image.createGraphics();
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    place.rotate(Math.toRadians(degrees), code.getWidth() / 2.0, code.getHeight() / 2.0);
    place.scale(size, size);
    pen.drawImage(code, place, null);
    pen.dispose();
    return image;
  }
}
