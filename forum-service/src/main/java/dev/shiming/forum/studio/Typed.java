package dev.shiming.forum.studio;

import dev.shiming.forum.article.ArticleText;
import dev.shiming.forum.article.Particulars;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/**
 * What has been typed into a draft, right or wrong; kept as it is so that nothing is lost.
 *
 * @param eventAt a day as it was typed
 * @param cover media id
 * @param note what a correction changes, for readers
 */
public record Typed(
    @Nullable String title,
    @Nullable String summary,
    @Nullable String body,
    @Nullable String kind,
    @Nullable String source,
    @Nullable String sourceName,
    @Nullable String sourceUrl,
    @Embedded(onEmpty = OnEmpty.USE_EMPTY) TypedLabels labels,
    @Nullable String eventAt,
    @Nullable String eventPlace,
    @Nullable String cover,
    @Nullable String note) {

  static final Typed NOTHING =
      new Typed(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          TypedLabels.of(List.of()),
          null,
          null,
          null,
          null);

  private static final int WORD = 40;
  private static final int COVER = 100;
  private static final int LINE = 4_000;

  /** No longer than there is room for; whatever is cut is far beyond what could be published. */
  Typed fitting() {
    return new Typed(
        cut(title, LINE),
        cut(summary, LINE),
        body,
        cut(kind, WORD),
        cut(source, WORD),
        cut(sourceName, LINE),
        cut(sourceUrl, LINE),
        labels,
        cut(eventAt, WORD),
        cut(eventPlace, LINE),
        cut(cover, COVER),
        cut(note, LINE));
  }

  /** A published text, as if it had been typed here. */
  static Typed of(ArticleText text) {
    Particulars particulars = text.particulars();
    return new Typed(
        text.title(),
        text.summary(),
        text.text().markdown(),
        text.kind().text(),
        particulars.source().text(),
        particulars.sourceName(),
        particulars.sourceUrl(),
        TypedLabels.of(List.copyOf(particulars.labels().list())),
        particulars.eventAt(),
        particulars.eventPlace(),
        particulars.cover(),
        null);
  }

  private static @Nullable String cut(@Nullable String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }
}
