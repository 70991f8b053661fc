package dev.shiming.testkit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Pictures as cameras, editors and attackers make them. */
public final class PictureSamples {

  /** What may be found in no file that readers get. */
  public static final String CANARY = "31.2304N-121.4737E-CANARY";

  private PictureSamples() {}

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  public static byte[] picture(String format, BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return out.toByteArray();
  }

  /** Red, green, blue and white quarters, in the order of reading. */
  public static BufferedImage quarters(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int i = 0; i < colours.length; i++) {
      pen.setColor(colours[i]);
      pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
    }
    pen.dispose();
    return image;
  }

  public static BufferedImage halfTransparent(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width, height / 2);
    pen.dispose();
    return image;
  }

  public static byte[] jpeg(int width, int height) {
    return picture("jpeg", quarters(width, height));
  }

  /** The same file that says of itself to be of another size. */
  public static byte[] sized(byte[] jpeg, int width, int height) {
    byte[] lying = jpeg.clone();
    int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0\0\u0011\u0008");
    if (frame < 0) {
      throw new IllegalArgumentException("no baseline JPEG");
    }
    lying[frame + 5] = (byte) (height >> 8);
    lying[frame + 6] = (byte) height;
    lying[frame + 7] = (byte) (width >> 8);
    lying[frame + 8] = (byte) width;
    return lying;
  }

  /** A segment behind a JPEG's first marker. */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    byte[] segment =
        join(
            new byte[] {(byte) 0xff, (byte) marker},
            ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array(),
            content);
    return join(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /** What a camera says of a picture: how it was held, and where. */
  public static byte[] exif(int orientation) {
    return join(
        bytes("MM\0*\0\0\0\u0008\0\u0001"),
        bytes("\u0001\u0012\0\u0003\0\0\0\u0001\0" + (char) orientation + "\0\0"),
        bytes("\0\0\0\0" + CANARY));
  }

  public static byte[] jpegHeld(byte[] jpeg, int orientation) {
    return withSegment(jpeg, 0xe1, join(bytes("Exif\0\0"), exif(orientation)));
  }

  public static byte[] chunk(String type, byte[] content) {
    byte[] named = join(bytes(type), content);
    CRC32 sum = new CRC32();
    sum.update(named);
    return join(number(content.length), named, number((int) sum.getValue()));
  }

  /** A PNG of eight-bit grey whose compressed data is what is given. */
  public static byte[] png(int width, int height, byte[] compressed) {
    return join(
        bytes("\u0089PNG\r\n\u001a\n"),
        chunk("IHDR", join(number(width), number(height), new byte[] {8, 0, 0, 0, 0})),
        chunk("IDAT", compressed),
        chunk("IEND", new byte[0]));
  }

  /** A chunk behind a PNG's header. */
  public static byte[] withChunk(byte[] png, byte[] chunk) {
    int header = 33;
    return join(Arrays.copyOf(png, header), chunk, Arrays.copyOfRange(png, header, png.length));
  }

  public static byte[] compressedZeros(int megabytes) {
    return compressed(megabytes, 1 << 20);
  }

  /** The compressed data of a grey picture that is black all over. */
  public static byte[] compressedRows(int width, int height) {
    return compressed(height, width + 1);
  }

  public static byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("zeros"));
      zip.write(new byte[1 << 20]);
      zip.closeEntry();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return out.toByteArray();
  }

  /**
   * A lossless WebP of one colour: five prefix codes of one symbol each, and no bit for a pixel.
   */
  public static byte[] webp(int width, int height, Color colour) {
    long bits = 0;
    int used = 0;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0x2f);
    int[][] fields = {
      {width - 1, 14},
      {height - 1, 14},
      {0, 1},
      {0, 3},
      {0, 3},
      {0b101, 3},
      {colour.getGreen(), 8},
      {0b101, 3},
      {colour.getRed(), 8},
      {0b101, 3},
      {colour.getBlue(), 8},
      {0b101, 3},
      {255, 8},
      {0b101, 3},
      {0, 8}
    };
    for (int[] field : fields) {
      bits |= (long) field[0] << used;
      used += field[1];
      while (used >= 8) {
        out.write((int) bits & 0xff);
        bits >>>= 8;
        used -= 8;
      }
    }
    out.write((int) bits);
    // the reader believes no picture that is thousands of times its file
    out.writeBytes(new byte[256 - out.size()]);
    return riff(join(bytes("VP8L"), little(out.size()), out.toByteArray()));
  }

  /** Another chunk behind those of a WebP. */
  public static byte[] withRiffChunk(byte[] webp, byte[] chunk) {
    return riff(join(Arrays.copyOfRange(webp, 12, webp.length), chunk));
  }

  private static byte[] riff(byte[] chunks) {
    return join(bytes("RIFF"), little(chunks.length + 4), bytes("WEBP"), chunks);
  }

  private static byte[] compressed(int times, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var zeros = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
      byte[] some = new byte[length];
      for (int i = 0; i < times; i++) {
        zeros.write(some);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return out.toByteArray();
  }

  public static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  public static byte[] little(int value) {
    return number(Integer.reverseBytes(value));
  }
}
