package dev.shiming.kit.member;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The seed of a drawn picture: random, so that it says nothing of anybody. */
public final class AvatarSeed {

  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private AvatarSeed() {}

  /** Thirty-two hexadecimal digits. */
  public static String random() {
    byte[] seed = new byte[BYTES];
    RANDOM.nextBytes(seed);
    return HexFormat.of().formatHex(seed);
  }
}
