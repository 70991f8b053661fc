package dev.shiming.forum.studio;

import dev.shiming.forum.article.ArticleText;
import dev.shiming.forum.article.Kind;
import dev.shiming.forum.article.Label;
import dev.shiming.forum.article.Labels;
import dev.shiming.forum.article.Particulars;
import dev.shiming.forum.article.Source;
import dev.shiming.forum.article.TypedArticle;
import dev.shiming.forum.official.Official;
import dev.shiming.forum.official.Official.News;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.text.TypedText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A draft whose fields are all in good form and within what its account may publish.
 *
 * @param note of a correction, else null
 */
record Manuscript(ArticleText text, @Nullable String note) {

  private static final int SOURCE_NAME = 80;
  private static final int SOURCE_URL = 500;
  private static final int PLACE = 60;
  private static final int NOTE = 300;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** Reads every field; adds what is wrong to {@code problems} and gives null then. */
  static @Nullable Manuscript read(
      Typed typed,
      boolean correction,
      Official official,
      Materials materials,
      List<FieldProblem> problems) {
    Particulars particulars = particulars(typed, materials, problems);
    var article = new TypedArticle(typed.title(), typed.body(), typed.summary(), typed.kind());
    ArticleText text = materials.text(article, particulars, problems);
    permit(typed, official, problems);
    String note = correction ? TypedText.needed("note", typed.note(), NOTE, problems) : null;
    return text == null || !problems.isEmpty() ? null : new Manuscript(text, note);
  }

  /** The code of what the account may not publish at all; null where it may. */
  static @Nullable String refusal(@Nullable Kind kind, Official official) {
    if (kind == Kind.NEWS && official.news() == News.NONE) {
      return "news.not-permitted";
    }
    return kind == Kind.ANNOUNCEMENT && !official.announces() ? "announcement.not-permitted" : null;
  }

  private static void permit(Typed typed, Official official, List<FieldProblem> problems) {
    Kind kind = Kind.parse(typed.kind()).orElse(null);
    String refusal = refusal(kind, official);
    if (refusal != null) {
      problems.add(FieldProblem.of("kind", refusal));
    }
    boolean original = Source.parse(typed.source()).orElse(null) == Source.ORIGINAL;
    if (kind == Kind.NEWS && official.news() == News.REPOST && original) {
      problems.add(FieldProblem.of("source", "source.repost-only"));
    }
  }

  private static Particulars particulars(
      Typed typed, Materials materials, List<FieldProblem> problems) {
    Optional<Source> source = Source.parse(typed.source());
    if (source.isEmpty()) {
      problems.add(FieldProblem.of("source", "source.missing"));
    }
    boolean repost = source.orElse(null) == Source.REPOST;
    String name =
        repost ? TypedText.needed("sourceName", typed.sourceName(), SOURCE_NAME, problems) : null;
    String url = repost ? address(typed.sourceUrl(), problems) : null;
    String place = TypedText.optional("eventPlace", typed.eventPlace(), PLACE, problems);
    return new Particulars(
        source.orElse(Source.ORIGINAL),
        name,
        url,
        labels(typed.labels(), problems),
        day(typed.eventAt(), problems),
        place,
        materials.cover(typed.cover(), problems));
  }

  private static Labels labels(TypedLabels typed, List<FieldProblem> problems) {
    List<Label> known = typed.list().stream().map(Label::parse).flatMap(Optional::stream).toList();
    if (known.size() < typed.list().size()) {
      problems.add(FieldProblem.of("labels", "labels.unknown"));
    }
    return Labels.of(known);
  }

  private static @Nullable String day(@Nullable String typed, List<FieldProblem> problems) {
    String text = TypedText.normalized(typed);
    try {
      return text.isEmpty() ? null : day(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      problems.add(FieldProblem.of("eventAt", "eventAt.invalid"));
      return null;
    }
  }

  /** Years of more than four digits are read too, and meant by nobody. */
  private static String day(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > 9999) {
      throw new DateTimeParseException("year", day.toString(), 0);
    }
    return day.toString();
  }

  private static @Nullable String address(@Nullable String typed, List<FieldProblem> problems) {
    String text = TypedText.normalized(typed);
    if (text.isEmpty()) {
      problems.add(FieldProblem.of("sourceUrl", "sourceUrl.missing"));
      return null;
    }
    if (text.length() > SOURCE_URL || !leadsSomewhere(text)) {
      problems.add(FieldProblem.of("sourceUrl", "sourceUrl.invalid"));
      return null;
    }
    return text;
  }

  /** An address with a password or a login name in it deceives about where it leads. */
  private static boolean leadsSomewhere(String text) {
    try {
      URI address = new URI(text);
      return address.getScheme() != null
          && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
