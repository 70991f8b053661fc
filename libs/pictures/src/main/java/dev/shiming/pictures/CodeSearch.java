package dev.shiming.pictures;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.client.result.ResultParser;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for codes that a phone would read off a picture, which no list of words sees (A22.8): as it
 * is, turned, made smaller or larger, and light on dark.
 */
final class CodeSearch {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final double MOST_PIXELS = 700_000;
  private static final double FEW_PIXELS = 160_000;

  /** Lines of few strokes, which any fence or blind has, are left out. */
  private static final Set<BarcodeFormat> FORMATS =
      EnumSet.of(
          BarcodeFormat.QR_CODE,
          BarcodeFormat.DATA_MATRIX,
          BarcodeFormat.AZTEC,
          BarcodeFormat.PDF_417,
          BarcodeFormat.CODE_128,
          BarcodeFormat.EAN_13);

  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(DecodeHintType.POSSIBLE_FORMATS, FORMATS, DecodeHintType.TRY_HARDER, true);

  /** Size and angle of each look, the likeliest first. */
  private static final List<Look> LOOKS =
      List.of(
          new Look(1, 0), new Look(0.5, 0), new Look(1, 90), new Look(1, 45), new Look(0.25, 0));

  private static final Look LARGER = new Look(3, 0);

  private final long until = System.nanoTime() + LONGEST.toNanos();

  private CodeSearch() {}

  static Codes in(BufferedImage picture) {
    return new CodeSearch().search(picture);
  }

  private Codes search(BufferedImage picture) {
    double pixels = (double) picture.getWidth() * picture.getHeight();
    double fits = Math.min(1, Math.sqrt(MOST_PIXELS / pixels));
    List<Color> papers =
        picture.getColorModel().hasAlpha()
            ? List.of(Color.WHITE, Color.BLACK)
            : List.of(Color.WHITE);
    for (Color paper : papers) {
      for (Look look : pixels < FEW_PIXELS ? withLarger() : LOOKS) {
        BufferedImage seen = look.at(picture, fits, paper);
        for (boolean inverted : new boolean[] {false, true}) {
          if (System.nanoTime() > until) {
            return new Codes(Optional.empty(), false);
          }
          Code found = read(seen, inverted);
          if (found != null) {
            return new Codes(Optional.of(found), true);
          }
        }
      }
    }
    return new Codes(Optional.empty(), true);
  }

  private static List<Look> withLarger() {
    List<Look> looks = new ArrayList<>(LOOKS);
    looks.add(1, LARGER);
    return looks;
  }

  private static @Nullable Code read(BufferedImage seen, boolean inverted) {
    int width = seen.getWidth();
    int height = seen.getHeight();
    int[] pixels = seen.getRGB(0, 0, width, height, null, 0, width);
    LuminanceSource plain = new RGBLuminanceSource(width, height, pixels);
    Code found = read(new BinaryBitmap(new HybridBinarizer(inverted ? plain.invert() : plain)));
    return found != null || inverted
        ? found
        : read(new BinaryBitmap(new GlobalHistogramBinarizer(plain)));
  }

  /** The library fails in many ways at what only resembles a code. */
  private static @Nullable Code read(BinaryBitmap bitmap) {
    try {
      Result result = new MultiFormatReader().decode(bitmap, HINTS);
      return new Code(
          result.getBarcodeFormat().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          kind(result));
    } catch (ReaderException | RuntimeException none) {
      return null;
    }
  }

  private static String kind(Result result) {
    return switch (ResultParser.parseResult(result).getType()) {
      case URI -> "link";
      case TEL, SMS, EMAIL_ADDRESS, ADDRESSBOOK -> "contact";
      default -> "text";
    };
  }

  /** One way to look at a picture. */
  private record Look(double size, int degrees) {

    /** The picture on paper, so that what shines through is seen as on a page. */
    BufferedImage at(BufferedImage picture, double fits, Color paper) {
      double scale = size > 1 ? size : fits * size;
      double angle = Math.toRadians(degrees);
      double wide = picture.getWidth() * scale;
      double high = picture.getHeight() * scale;
      double sine = Math.abs(Math.sin(angle));
      double cosine = Math.abs(Math.cos(angle));
      int width = (int) Math.max(1, Math.round(wide * cosine + high * sine));
      int height = (int) Math.max(1, Math.round(wide * sine + high * cosine));
      BufferedImage seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = seen.createGraphics();
      pen.setColor(paper);
      pen.fillRect(0, 0, width, height);
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
      turn.rotate(angle);
      turn.scale(scale, scale);
      turn.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
      pen.drawImage(picture, turn, null);
      pen.dispose();
      return seen;
    }
  }
}
