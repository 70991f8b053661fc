package dev.shiming.web.reader;

import java.util.Arrays;
import javax.crypto.SecretKey;

/** A key that is handed over without a copy staying behind, as the library's own key has one. */
final class Salt implements SecretKey {

  static final int LENGTH = 32;

  private final byte[] bytes;

  Salt(byte[] bytes) {
    this.bytes = bytes;
  }

  static Salt none() {
    return new Salt(new byte[LENGTH]);
  }

  @Override
  public String getAlgorithm() {
    return "HmacSHA256";
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  /** The bytes themselves. */
  @Override
  public byte[] getEncoded() {
    return bytes;
  }

  void wipe() {
    Arrays.fill(bytes, (byte) 0);
  }
}
