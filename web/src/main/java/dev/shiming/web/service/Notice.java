package dev.shiming.web.service;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a member is told of a decision. */
public record Notice(
    String id,
    String kind,
    @Nullable NoticeSubject subject,
    @Nullable String title,
    @Nullable String reason,
    @Nullable String text,
    Instant at,
    boolean read) {

  /** What the decision was about; the parent is the page that shows it. */
  public record NoticeSubject(String type, String id, @Nullable String parent) {}

  /** Notices of what time will do: the reason is a domain and the text a day. */
  private static final Set<String> TIMED =
      Set.of(
          "credential-ending",
          "credential-ended",
          "recheck-ending",
          "dormancy-ending",
          "identity-ending",
          "identity-ended");

  /** Notices after which an owner can do something about it. */
  private static final Set<String> MENDABLE = Set.of("official-paused", "official-suspended");

  public boolean timed() {
    return TIMED.contains(kind);
  }

  private String officialPage(NoticeSubject official) {
    if (kind.startsWith("seat-") || "transfer-offered".equals(kind)) {
      return "/studio";
    }
    if (official.parent() == null) {
      return "/official";
    }
    return timed() || MENDABLE.contains(kind)
        ? "/studio/" + official.parent() + "/account"
        : "/official/" + official.parent();
  }

  /** The address of the subject, null where it has no page. */
  public @Nullable String href() {
    if (subject == null) {
      return null;
    }
    return switch (subject.type()) {
      case "thread" -> "/threads/" + subject.id();
      case "post" -> "/posts/" + subject.id();
      case "comment" -> "/comments/" + subject.id();
      case "article" -> "/articles/" + subject.id();
      case "nickname", "nickname-change", "tagline", "avatar", "cover" -> "/me/profile";
      case "identity" -> "/me/identity";
      case "member" -> "/members/" + subject.id();
      case "official" -> officialPage(subject);
      case "application" -> "/official/apply/" + subject.id();
      default -> null;
    };
  }
}
