package dev.shiming.pictures;

/** A square picture in one size: a file of our own, without anything but its pixels. */
public final class Variant {

  private final int side;
  private final String type;
  private final byte[] content;

  Variant(int side, String type, byte[] content) {
    this.side = side;
    this.type = type;
    this.content = content;
  }

  /** Width and height in pixels. */
  public int side() {
    return side;
  }

  /** {@code image/jpeg}, or {@code image/png} where the background shines through. */
  public String type() {
    return type;
  }

  public byte[] content() {
    return content;
  }
}
