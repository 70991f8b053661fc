package dev.shiming.forum.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a draft as they were sent, and the version that they were changed from. */
public record SaveDraft(
    @Nullable Long version,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String body,
    @Nullable String kind,
    @Nullable String source,
    @Nullable String sourceName,
    @Nullable String sourceUrl,
    @Nullable List<@Nullable String> labels,
    @Nullable String eventAt,
    @Nullable String eventPlace,
    @Nullable String cover,
    @Nullable String note) {

  Typed typed() {
    return new Typed(
            title,
            summary,
            body,
            kind,
            source,
            sourceName,
            sourceUrl,
            TypedLabels.of(labels),
            eventAt,
            eventPlace,
            cover,
            note)
        .fitting();
  }
}
