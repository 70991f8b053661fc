package dev.shiming.account.verification;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * The browser's address as the registration step hands it on; anything else than one is nothing.
 */
public final class ClientAddress {

  private static final int LONGEST = 45;

  private ClientAddress() {}

  /** The address in its usual form, empty when it is none. */
  public static String of(@Nullable String stated) {
    if (stated == null || stated.isEmpty() || stated.length() > LONGEST) {
      return "";
    }
    try {
      return InetAddress.ofLiteral(stated).getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }
}
