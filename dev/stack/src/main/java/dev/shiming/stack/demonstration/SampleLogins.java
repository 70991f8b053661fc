package dev.shiming.stack.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The logins that a developer is told; all of them have one password. */
public final class SampleLogins {

  /** The password of everybody in the demonstration. */
  public static final String PASSWORD = "shiming-demo-2026";

  /** A member who registered by phone. */
  public static final String BY_PHONE = "shangu";

  /** A member who registered by identity number. */
  public static final String BY_IDENTITY_NUMBER = "linxia";

  /** A member who registered by network number. */
  public static final String BY_NETWORK_NUMBER = "echo";

  /** Whoever runs the site: makes boards and owns its official account. */
  public static final String ADMINISTRATOR = "admin";

  /** Two people who decide, so that each can decide what the other wrote. */
  public static final List<String> MODERATORS = List.of("mod-lan", "mod-ke");

  /** Two people who decide about applications, so that one can hear an appeal against the other. */
  public static final List<String> REVIEWERS = List.of("rev-su", "rev-an");

  /** Whoever reads the operation logs, and nothing else that is closed. */
  public static final String AUDITOR = "aud-ping";

  private SampleLogins() {}

  /** The role of staff that a login has; null for a member. */
  public static @Nullable String role(String login) {
    if (MODERATORS.contains(login)) {
      return "moderator";
    }
    if (REVIEWERS.contains(login)) {
      return "reviewer";
    }
    if (AUDITOR.equals(login)) {
      return "auditor";
    }
    return ADMINISTRATOR.equals(login) ? "administrator" : null;
  }
}
