package dev.shiming.account.notice;

import org.jspecify.annotations.Nullable;

/** What a notice is about, and the page that shows it. */
public record NoticeSubject(@Nullable String type, @Nullable String id, @Nullable String parent) {

  private static final int LONGEST = 64;

  NoticeSubject checked() {
    NoticeFact.required("subject.type", type, LONGEST);
    NoticeFact.required("subject.id", id, LONGEST);
    return parent == null
        ? this
        : new NoticeSubject(type, id, NoticeFact.required("subject.parent", parent, LONGEST));
  }
}
