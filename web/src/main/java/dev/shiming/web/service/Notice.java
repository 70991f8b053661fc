package dev.shiming.web.service;

import java.time.Instant;
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

  private String officialPage(NoticeSubject official) {
    if (kind.startsWith("seat-")) {
      return "/studio";
    }
    return official.parent() == null ? "/official" : "/official/" + official.parent();
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
      case "nickname" -> "/me";
      case "member" -> "/members/" + subject.id();
      case "official" -> officialPage(subject);
      case "application" -> "/official/apply/" + subject.id();
      default -> null;
    };
  }
}
