package dev.shiming.web.layout;

import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What the bar and the footer of a page need to know about the request. */
public record PageContext(
    Locale locale,
    String theme,
    String back,
    @Nullable String member,
    Set<String> roles,
    LongSupplier unreadNotices) {

  public String lang() {
    return chinese() ? "zh-Hans" : "en";
  }

  public boolean chinese() {
    return "zh".equals(locale.getLanguage());
  }

  public boolean signedIn() {
    return member != null;
  }

  public boolean moderator() {
    return holds("moderator");
  }

  public boolean reviewer() {
    return holds("reviewer");
  }

  public boolean auditor() {
    return holds("auditor");
  }

  /** Whether the person may see who runs which official account. */
  public boolean registrar() {
    return reviewer() || auditor() || holds("administrator");
  }

  /** Also a role whose powers wait for a second factor: its links are how staff come to give it. */
  private boolean holds(String role) {
    return roles.contains("ROLE_" + role) || roles.contains("WITHHELD_" + role);
  }

  /** Asked for only where the bar is drawn for a signed-in person. */
  public long unread() {
    return unreadNotices.getAsLong();
  }

  public boolean own(@Nullable String author) {
    return member != null && member.equals(author);
  }
}
