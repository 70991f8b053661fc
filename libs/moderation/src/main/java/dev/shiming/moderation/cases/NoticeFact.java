package dev.shiming.moderation.cases;

import java.time.Instant;
import java.util.UUID;

/** What a person is told of a decision, as it leaves on {@code shiming.notice}. */
record NoticeFact(
    long version,
    UUID id,
    String account,
    String kind,
    String service,
    About subject,
    String title,
    String reason,
    String text,
    Instant at) {

  /** What the notice is about, with the page that shows it. */
  record About(String type, String id, String parent) {}
}
