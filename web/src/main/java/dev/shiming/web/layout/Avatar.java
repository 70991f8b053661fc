package dev.shiming.web.layout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Draws a member's picture from a seed: a half of a pattern, mirrored like a cut-paper window
 * flower.
 */
final class Avatar {

  private static final int CELLS = 6;

  /** Paper and ink of each picture, quiet enough to stand beside a text in either theme. */
  private static final String[][] COLOURS = {
    {"#E9E2D3", "#6B5B3E"}, {"#DDE6E0", "#2C6E5B"}, {"#E3E1EA", "#544B7D"}, {"#F0DFD6", "#9A4B32"},
    {"#DCE5EC", "#2F5D7C"}, {"#EBE6CF", "#77661A"}, {"#EADDE2", "#85405B"}, {"#DFE7D6", "#4C6B2F"},
    {"#E5DED8", "#5D4A41"}, {"#D8E5E6", "#276469"}
  };

  private Avatar() {}

  static String svg(String seed) {
    var bits = digest(seed);
    var colours = COLOURS[(bits[0] & 0xff) % COLOURS.length];
    var drawing = new StringBuilder(1_024);
    drawing
        .append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\" width=\"64\" height=\"64\">")
        .append("<rect width=\"64\" height=\"64\" fill=\"")
        .append(colours[0])
        .append("\"/>")
        .append("<g fill=\"")
        .append(colours[1])
        .append("\">");
    var side = 8.0;
    for (int row = 0; row < CELLS; row++) {
      for (int column = 0; column < CELLS / 2; column++) {
        var value = bits[1 + row * 3 + column] & 0xff;
        if (value % 5 > 1) {
          var x = 8 + column * side;
          var y = 8 + row * side;
          cell(drawing, x, y, side, value / 5 % 3, false);
          cell(drawing, 64 - x - side, y, side, value / 5 % 3, true);
        }
      }
    }
    return drawing.append("</g></svg>").toString();
  }

  private static void cell(
      StringBuilder drawing, double x, double y, double side, int shape, boolean mirrored) {
    var path =
        switch (shape) {
          case 0 -> "M%1$s %2$sh8v8h-8z";
          case 1 -> mirrored ? "M%1$s %2$sh8v8a8 8 0 0 1-8-8z" : "M%3$s %2$sh-8v8a8 8 0 0 0 8-8z";
          default -> mirrored ? "M%3$s %2$sv8h-8a8 8 0 0 1 8-8z" : "M%1$s %2$sv8h8a8 8 0 0 0-8-8z";
        };
    drawing
        .append("<path d=\"")
        .append(String.format(Locale.ROOT, path, trim(x), trim(y), trim(x + side)))
        .append("\"/>");
  }

  private static String trim(double value) {
    return String.valueOf(Math.round(value));
  }

  private static byte[] digest(String seed) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
