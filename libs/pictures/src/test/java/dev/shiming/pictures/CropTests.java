package dev.shiming.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.testkit.PictureSamples;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The part of a picture that its owner chose. */
class CropTests {

  private static final Shape SQUARE = Shape.square(80, 160);
  private static final Shape BAND = new Shape(3, 1, List.of(120, 240));

  private final Pictures pictures = new Pictures(new PictureLimits(2_000, 4), new Workroom());

  @Test
  void theChosenQuarterIsWhatIsShown() throws IOException {
    byte[] file = PictureSamples.picture("png", PictureSamples.quarters(400, 400));
    assertThat(middle(widest(file, SQUARE, new Crop(0, 0, 0.5)))).isEqualTo(Color.RED);
    assertThat(middle(widest(file, SQUARE, new Crop(0.5, 0, 0.5)))).isEqualTo(Color.GREEN);
    assertThat(middle(widest(file, SQUARE, new Crop(0, 0.5, 0.5)))).isEqualTo(Color.BLUE);
    assertThat(middle(widest(file, SQUARE, new Crop(0.5, 0.5, 0.5)))).isEqualTo(Color.WHITE);
  }

  @Test
  void aBandKeepsItsFormInEverySize() throws IOException {
    byte[] file = PictureSamples.picture("png", PictureSamples.quarters(600, 600));
    for (Crop crop : new @Nullable Crop[] {null, new Crop(0.1, 0.2, 0.8)}) {
      List<Variant> band =
          pictures.part(PictureFile.of(file), BAND, crop, part -> part.variants(BAND));
      assertThat(band).extracting(Variant::width).containsExactly(120, 240);
      for (Variant one : band) {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(one.content()));
        assertThat(image.getHeight() * 3).isEqualTo(image.getWidth());
      }
    }
  }

  @Test
  void whatReachesOutOfThePictureEndsAtItsEdge() throws IOException {
    byte[] file = PictureSamples.picture("png", PictureSamples.quarters(300, 200));
    for (Crop wild :
        List.of(
            new Crop(-5, -5, 9), new Crop(0.9, 0.9, 1), new Crop(7, 7, 0.5), new Crop(0, 0, -3))) {
      for (Shape shape : List.of(SQUARE, BAND)) {
        List<Variant> shown =
            pictures.part(PictureFile.of(file), shape, wild, part -> part.variants(shape));
        assertThat(shown).isNotEmpty();
      }
    }
    assertThat(Crop.of(Double.NaN, 0.0, 1.0)).isNull();
    assertThat(Crop.of(0.0, null, 1.0)).isNull();
  }

  private BufferedImage widest(byte[] file, Shape shape, Crop crop) throws IOException {
    Variant widest =
        pictures.part(PictureFile.of(file), shape, crop, part -> part.variants(shape)).getLast();
    return ImageIO.read(new ByteArrayInputStream(widest.content()));
  }

  /** The nearest of the plain colours at its middle, as a JPEG is not exact. */
  private static Color middle(BufferedImage image) {
    Color seen = new Color(image.getRGB(image.getWidth() / 2, image.getHeight() / 2));
    return new Color(pure(seen.getRed()), pure(seen.getGreen()), pure(seen.getBlue()));
  }

  private static int pure(int part) {
    return part > 127 ? 255 : 0;
  }
}
