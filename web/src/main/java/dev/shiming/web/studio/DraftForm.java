package dev.shiming.web.studio;

import dev.shiming.web.service.Draft;
import dev.shiming.web.service.DraftFields;
import dev.shiming.web.session.ParkedForm;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A draft as it stands in its form. */
record DraftForm(
    @Nullable Long version,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String body,
    @Nullable String kind,
    @Nullable String source,
    @Nullable String sourceName,
    @Nullable String sourceUrl,
    @Nullable List<String> labels,
    @Nullable String eventAt,
    @Nullable String eventPlace,
    @Nullable String cover,
    @Nullable String note,
    @Nullable String action,
    @Nullable String day,
    @Nullable String time) {

  /** The fields that a problem may name. */
  static final Set<String> FIELDS =
      Set.of(
          "title",
          "summary",
          "body",
          "kind",
          "source",
          "sourceName",
          "sourceUrl",
          "labels",
          "eventAt",
          "eventPlace",
          "cover",
          "note",
          "at",
          "text");

  static final List<String> LABELS = List.of("fiction", "ai-made", "disputed", "rumour-rebutted");

  static DraftForm of(Draft draft) {
    return new DraftForm(
        draft.version(),
        draft.title(),
        draft.summary(),
        draft.body(),
        Objects.requireNonNullElse(draft.kind(), "article"),
        draft.source(),
        draft.sourceName(),
        draft.sourceUrl(),
        draft.labels(),
        draft.eventAt(),
        draft.eventPlace(),
        draft.cover(),
        draft.note(),
        null,
        null,
        null);
  }

  /** A form that comes back after a sign-in. */
  static DraftForm of(ParkedForm parked) {
    var version = parked.value("version");
    return new DraftForm(
        version != null && version.matches("\\d{1,18}") ? Long.valueOf(version) : null,
        parked.value("title"),
        parked.value("summary"),
        parked.value("body"),
        parked.value("kind"),
        parked.value("source"),
        parked.value("sourceName"),
        parked.value("sourceUrl"),
        List.of(Objects.requireNonNullElse(parked.value("labels"), "").split(",", -1)),
        parked.value("eventAt"),
        parked.value("eventPlace"),
        parked.value("cover"),
        parked.value("note"),
        null,
        parked.value("day"),
        parked.value("time"));
  }

  /** What was typed, on the version that is current now. */
  DraftForm on(long current) {
    return new DraftForm(
        current,
        title,
        summary,
        body,
        kind,
        source,
        sourceName,
        sourceUrl,
        labels,
        eventAt,
        eventPlace,
        cover,
        note,
        action,
        day,
        time);
  }

  DraftFields fields() {
    return new DraftFields(
        version == null ? 0 : version,
        line(title),
        text(summary),
        text(body),
        line(kind),
        line(source),
        line(sourceName),
        line(sourceUrl),
        labels == null ? List.of() : labels.stream().filter(LABELS::contains).toList(),
        line(eventAt),
        line(eventPlace),
        line(cover),
        text(note));
  }

  public boolean labelled(String label) {
    return labels != null && labels.contains(label);
  }

  String deed() {
    return action == null ? "" : action;
  }

  private static String line(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.replace("\r\n", "\n");
  }
}
