package dev.shiming.pictures;

/** A picture in one size: a file of our own, without anything but its pixels. */
public final class Variant {

  private final int width;
  private final String type;
  private final byte[] content;

  Variant(int width, String type, byte[] content) {
    this.width = width;
    this.type = type;
    this.content = content;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** {@code image/jpeg}, or {@code image/png} where the background shines through. */
  public String type() {
    return type;
  }

  public byte[] content() {
    return content;
  }
}
