package dev.shiming.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of an action that a member began here and did at Keycloak, told once. */
public final class ActionOutcome {

  private static final String OUTCOME = "shiming.action-outcome";
  private static final Set<String> KNOWN = Set.of("success", "cancelled", "error");

  private ActionOutcome() {}

  /** Keeps what Keycloak says on the way back, if it says anything. */
  static void keep(HttpServletRequest request, HttpSession session) {
    String status = request.getParameter("kc_action_status");
    if (status != null && KNOWN.contains(status)) {
      session.setAttribute(OUTCOME, status);
    }
  }

  /** The outcome that was not told yet. */
  public static @Nullable String take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(OUTCOME) instanceof String outcome)) {
      return null;
    }
    session.removeAttribute(OUTCOME);
    return outcome;
  }
}
