package dev.shiming.pictures;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** A decoded picture: nothing but its pixels, the way up that its camera was held. */
public final class Drawing {

  private static final float QUALITY = 0.85f;
  private static final int OPAQUE = 0xff;

  private final BufferedImage pixels;

  private Drawing(BufferedImage pixels) {
    this.pixels = pixels;
  }

  /**
   * Decodes the picture of a checked file.
   *
   * @throws Refusal {@code media.damaged} when it cannot be read
   */
  static Drawing read(PictureFile file, PictureHeader header) throws IOException {
    ImageReader reader = reader(header.format());
    try (var input = file.open()) {
      reader.setInput(input, true, true);
      return new Drawing(turned(decoded(reader, header), header.orientation()));
    } finally {
      reader.dispose();
    }
  }

  public int width() {
    return pixels.getWidth();
  }

  public int height() {
    return pixels.getHeight();
  }

  /** Those of these widths, given narrowest first, that are narrower than this, and its own. */
  public List<Integer> widths(int... wanted) {
    return Stream.concat(
            IntStream.of(wanted).filter(width -> width < width()).boxed(), Stream.of(width()))
        .toList();
  }

  /** Whether the background shines through anywhere. */
  private boolean transparent() {
    return pixels.getType() == BufferedImage.TYPE_INT_ARGB;
  }

  /**
   * One no wider than asked for, made of this in steps of at most a half, so that no pixel is left
   * out.
   */
  public Drawing scaled(int width) {
    BufferedImage from = pixels;
    while (from.getWidth() > width) {
      int next = Math.max(width, (from.getWidth() + 1) / 2);
      long height = Math.round((double) from.getHeight() * next / from.getWidth());
      from = drawn(from, next, (int) Math.max(1, height));
    }
    return new Drawing(from);
  }

  /** What {@link #write} makes. */
  public String type() {
    return transparent() ? "image/png" : "image/jpeg";
  }

  /** Writes a PNG where the picture is transparent, otherwise a JPEG. */
  public void write(OutputStream out) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(transparent() ? "png" : "jpeg").next();
    try (var output = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(output);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (!transparent()) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(pixels, null, null), how);
    } finally {
      writer.dispose();
    }
  }

  private static ImageReader reader(PictureFormat format) throws IOException {
    return format == PictureFormat.WEBP
        ? new WebPImageReaderSpi().createReaderInstance(null)
        : ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT)).next();
  }

  /** A reader of the library fails in many ways at a file that is not sound. */
  private static BufferedImage decoded(ImageReader reader, PictureHeader header) {
    try {
      if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
        throw Refusal.damaged();
      }
      ImageReadParam how = reader.getDefaultReadParam();
      int step = header.step();
      how.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, how);
    } catch (IOException | RuntimeException unreadable) {
      throw Refusal.damaged();
    }
  }

  private static BufferedImage turned(BufferedImage held, int orientation) {
    if (orientation == Exif.UPRIGHT) {
      return held;
    }
    int width = held.getWidth();
    int height = held.getHeight();
    boolean lying = orientation >= 5;
    BufferedImage upright =
        new BufferedImage(lying ? height : width, lying ? width : height, plainType(held));
    Graphics2D pen = upright.createGraphics();
    pen.drawRenderedImage(held, turn(orientation, width, height));
    pen.dispose();
    return upright;
  }

  /** As Exif numbers them: mirrored, upside down, and the four that lie on a side. */
  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  /** The part that is to be shown, as near to what is asked for as the picture reaches. */
  Drawing part(Shape shape, @Nullable Crop crop) {
    double whole = pixels.getWidth();
    double high = pixels.getHeight();
    double most = Math.min(whole, high * shape.across() / shape.down());
    double wide = crop == null ? most : Math.clamp(crop.width() * whole, 1, most);
    double tall = wide * shape.down() / shape.across();
    double left = crop == null ? (whole - wide) / 2 : crop.left() * whole;
    double top = crop == null ? (high - tall) / 2 : crop.top() * high;
    int width = Math.clamp(Math.round(wide), 1, pixels.getWidth());
    int height = Math.clamp(Math.round(tall), 1, pixels.getHeight());
    return new Drawing(
        pixels.getSubimage(
            Math.clamp((long) left, 0, pixels.getWidth() - width),
            Math.clamp((long) top, 0, pixels.getHeight() - height),
            width,
            height));
  }

  /** Codes that a phone would read off it. */
  public Codes codes() {
    return CodeSearch.in(pixels);
  }

  /**
   * Files of it in several sizes, narrowest first; none is enlarged, so of a small picture there
   * are fewer. Each is made of the next wider one, so that all pixels are walked through once.
   */
  public List<Variant> variants(Shape shape) throws IOException {
    Drawing drawing = scaled(shape.widest()).plain();
    List<Variant> variants = new ArrayList<>();
    int[] widths = shape.widths().stream().mapToInt(Integer::intValue).toArray();
    for (int width : drawing.widths(widths).reversed()) {
      drawing = drawing.scaled(width);
      var out = new ByteArrayOutputStream();
      drawing.write(out);
      variants.addFirst(new Variant(width, drawing.type(), out.toByteArray()));
    }
    return List.copyOf(variants);
  }

  /** The same in red, green and blue, with transparency only where there is some. */
  Drawing plain() {
    boolean shinesThrough = pixels.getColorModel().hasAlpha() && shinesThrough(pixels);
    int type = shinesThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    return pixels.getType() == type
        ? this
        : new Drawing(drawn(pixels, pixels.getWidth(), pixels.getHeight(), type));
  }

  private static boolean shinesThrough(BufferedImage image) {
    int[] line = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, line.length, 1, line, 0, line.length);
      for (int pixel : line) {
        if (pixel >>> 24 != OPAQUE) {
          return true;
        }
      }
    }
    return false;
  }

  private static int plainType(BufferedImage image) {
    return image.getColorModel().hasAlpha()
        ? BufferedImage.TYPE_INT_ARGB
        : BufferedImage.TYPE_INT_RGB;
  }

  private static BufferedImage drawn(BufferedImage from, int width, int height) {
    return drawn(from, width, height, plainType(from));
  }

  private static BufferedImage drawn(BufferedImage from, int width, int height, int type) {
    BufferedImage to = new BufferedImage(width, height, type);
    Graphics2D pen = to.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(from, 0, 0, width, height, null);
    pen.dispose();
    return to;
  }
}
