package dev.shiming.account.notice;

import dev.shiming.kit.fact.UnreadableFact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a service says to one account on {@code shiming.notice}. */
record NoticeFact(
    @Nullable String id,
    @Nullable String account,
    @Nullable String kind,
    @Nullable String service,
    @Nullable NoticeSubject subject,
    @Nullable String title,
    @Nullable String reason,
    @Nullable String text,
    @Nullable Instant at) {

  private static final int SHORT = 40;
  private static final int TITLE = 200;
  private static final int TEXT = 4000;

  /**
   * The notice, when it is one.
   *
   * @throws UnreadableFact when something is missing or longer than a notice can be
   */
  Notice notice() {
    if (at == null) {
      throw new UnreadableFact("at");
    }
    return new Notice(
        uuid(id),
        required("kind", kind, SHORT),
        required("service", service, SHORT),
        subject == null ? null : subject.checked(),
        bounded("title", title, TITLE),
        bounded("reason", reason, SHORT),
        bounded("text", text, TEXT),
        at,
        false);
  }

  String to() {
    return uuid(account);
  }

  private static String uuid(@Nullable String id) {
    try {
      return UUID.fromString(id == null ? "" : id).toString();
    } catch (IllegalArgumentException noUuid) {
      throw new UnreadableFact("id or account");
    }
  }

  static String required(String field, @Nullable String value, int most) {
    String bounded = bounded(field, value, most);
    if (bounded == null || bounded.isEmpty()) {
      throw new UnreadableFact(field);
    }
    return bounded;
  }

  private static @Nullable String bounded(String field, @Nullable String value, int most) {
    if (value != null && value.length() > most) {
      throw new UnreadableFact(field);
    }
    return value;
  }
}
