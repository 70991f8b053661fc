package dev.shiming.forum.article;

import dev.shiming.forum.text.RenderedText;
import dev.shiming.forum.text.Writing;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.text.Gallery;
import dev.shiming.kit.text.TypedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/** A checked and rendered article. */
public record ArticleText(
    String title,
    String summary,
    Kind kind,
    @Embedded(onEmpty = OnEmpty.USE_EMPTY) RenderedText text,
    @Embedded(onEmpty = OnEmpty.USE_EMPTY) Particulars particulars) {

  private static final int SUMMARY_MAX = 300;

  /** Reads what was typed; adds what is wrong to {@code problems} and gives null then. */
  public static @Nullable ArticleText read(
      TypedArticle typed,
      Particulars particulars,
      Writing writing,
      Gallery gallery,
      List<FieldProblem> problems) {
    int before = problems.size();
    String title = writing.title(typed.title(), problems);
    RenderedText text = writing.body(typed.body(), gallery, problems);
    String summary = TypedText.normalized(typed.summary());
    TypedText.check("summary", summary, 1, SUMMARY_MAX, problems);
    Kind kind = Kind.parse(typed.kind()).orElse(null);
    if (kind == null) {
      problems.add(FieldProblem.of("kind", "kind.unknown"));
      return null;
    }
    return problems.size() > before
        ? null
        : new ArticleText(title, summary, kind, text, particulars);
  }

  /** The files that it shows, by id. */
  public Set<String> media() {
    Set<String> media = new TreeSet<>(text.media());
    Optional.ofNullable(particulars.cover()).ifPresent(media::add);
    return media;
  }

  /**
   * What is screened: {@link #submitted} without the ids of its files, which by chance look like a
   * phone number; as long as it, so that offsets count in both.
   */
  String screened(@Nullable String note) {
    String screened = submitted(note);
    for (String id : media()) {
      screened = screened.replace(id, "-".repeat(id.length()));
    }
    return screened;
  }

  /** All that others would read; offsets of evidence count in it. */
  String submitted(@Nullable String note) {
    return submitted(title, summary, text.markdown(), particulars, note);
  }

  static String submitted(
      String title,
      String summary,
      String markdown,
      Particulars particulars,
      @Nullable String note) {
    return Stream.of(
            title,
            summary,
            markdown,
            particulars.sourceName(),
            particulars.sourceUrl(),
            particulars.eventPlace(),
            note)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n\n"));
  }
}
