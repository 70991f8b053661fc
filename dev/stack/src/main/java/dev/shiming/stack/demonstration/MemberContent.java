package dev.shiming.stack.demonstration;

import dev.shiming.stack.drive.Registration;
import org.jspecify.annotations.Nullable;

/** Somebody who lives in the demonstration, with an identity that no real person has. */
record MemberContent(
    String login,
    String nickname,
    String method,
    @Nullable String phone,
    @Nullable String name,
    @Nullable String number,
    @Nullable String networkNumber,
    @Nullable String waiting) {

  Registration registration() {
    return switch (method) {
      case "phone" -> new Registration.ByPhone(nickname, given(phone));
      case "identity-number" ->
          new Registration.ByIdentityNumber(nickname, given(name), given(number), given(phone));
      case "network-number" -> new Registration.ByNetworkNumber(nickname, given(networkNumber));
      default -> throw new IllegalArgumentException("No such method: " + method);
    };
  }

  /** Whether the nickname stays on the moderators' desk. */
  boolean staysOpen() {
    return "open".equals(waiting);
  }

  private String given(@Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException("Incomplete: " + login);
    }
    return value;
  }
}
