package dev.shiming.forum.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.article.Kind;
import dev.shiming.forum.article.Source;
import dev.shiming.forum.official.Official;
import dev.shiming.forum.official.Official.News;
import dev.shiming.forum.text.Writing;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.text.Figure;
import dev.shiming.kit.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManuscriptTests {

  private static final String PICTURE = "11111111-2222-4333-8444-555555555555";
  private static final String SOUND = "aaaaaaaa-2222-4333-8444-555555555555";
  private static final Materials MATERIALS =
      new Materials(
          new Writing(new Markdown()),
          ids ->
              Map.of(
                  PICTURE, new Figure.Picture(640, 480, List.of(320, 640)),
                  SOUND, new Figure.Sound("茶歌.mp3")));

  private final List<FieldProblem> problems = new ArrayList<>();

  @Test
  void anOriginalNeedsNoSource() {
    Manuscript read = read(draft("article", "original", null, null), News.NONE, false);
    assertThat(problems).isEmpty();
    assertThat(read).isNotNull();
    assertThat(read.text().particulars().source()).isEqualTo(Source.ORIGINAL);
    assertThat(read.text().kind()).isEqualTo(Kind.ARTICLE);
    assertThat(read.note()).isNull();
  }

  @Test
  void anEmptyDraftLacksEverythingAtOnce() {
    assertThat(read(Typed.NOTHING, News.NONE, true)).isNull();
    assertThat(problems.stream().map(FieldProblem::code))
        .containsExactlyInAnyOrder(
            "title.missing",
            "summary.missing",
            "body.missing",
            "kind.unknown",
            "source.missing",
            "note.missing");
  }

  @Test
  void aRepostNamesItsSource() {
    assertThat(read(draft("article", "repost", null, null), News.NONE, false)).isNull();
    assertThat(problems.stream().map(FieldProblem::code))
        .containsExactlyInAnyOrder("sourceName.missing", "sourceUrl.missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "ftp://example.com/a",
        "example.com/a",
        "https://",
        "https://valley.example@elsewhere.example/a",
        "https://example.com/ a"
      })
  void aSourceIsAnAddressThatDoesNotDeceive(String address) {
    assertThat(read(draft("article", "repost", "山谷日报", address), News.NONE, false)).isNull();
    assertThat(problems).containsExactly(FieldProblem.of("sourceUrl", "sourceUrl.invalid"));
  }

  @Test
  void whatAnAccountMayNotPublishIsSaidBeforeItTries() {
    read(draft("news", "original", null, null), News.NONE, false);
    read(draft("news", "original", null, null), News.REPOST, false);
    read(draft("announcement", "original", null, null), News.PUBLISH, false);
    assertThat(problems)
        .containsExactly(
            FieldProblem.of("kind", "news.not-permitted"),
            FieldProblem.of("source", "source.repost-only"),
            FieldProblem.of("kind", "announcement.not-permitted"));
    problems.clear();
    read(draft("news", "repost", "山谷日报", "https://daily.example/1"), News.REPOST, false);
    read(draft("news", "original", null, null), News.PUBLISH, false);
    assertThat(problems).isEmpty();
  }

  @Test
  void labelsDayAndPictureAreKnownOnes() {
    Typed typed =
        new Typed(
            "山谷里的新茶",
            "一句话。",
            "正文",
            "article",
            "original",
            null,
            null,
            TypedLabels.of(List.of("fiction", "true-story")),
            "2026-02-30",
            "山".repeat(61),
            "no-such-picture",
            null);
    read(typed, News.NONE, false);
    assertThat(problems.stream().map(FieldProblem::code))
        .containsExactlyInAnyOrder(
            "labels.unknown", "eventAt.invalid", "eventPlace.too-long", "cover.unknown");
  }

  @Test
  void whatABodyShowsIsThereAndDescribed() {
    Manuscript read = read(showing("![茶树](media:%s)", PICTURE), News.NONE, false);
    assertThat(read).isNotNull();
    assertThat(read.text().media()).containsExactly(PICTURE);
    assertThat(read(showing("![](media:%s)", SOUND), News.NONE, false)).isNotNull();
    assertThat(problems).isEmpty();
    assertThat(read(showing("![](media:%s)", PICTURE), News.NONE, false)).isNull();
    read(showing("![茶](media:%s)", "99999999-2222-4333-8444-555555555555"), News.NONE, false);
    read(showing("![茶](media:%s)".repeat(41), PICTURE), News.NONE, false);
    assertThat(problems)
        .containsExactly(
            FieldProblem.of("body", "media.alternative-missing"),
            FieldProblem.of("body", "media.unknown"),
            new FieldProblem("body", "media.too-many", Map.of("max", 40)));
  }

  private static Typed showing(String image, String id) {
    Typed typed = draft("article", "original", null, null);
    return new Typed(
        typed.title(),
        typed.summary(),
        image.replace("%s", id),
        typed.kind(),
        typed.source(),
        null,
        null,
        typed.labels(),
        null,
        null,
        null,
        null);
  }

  private @Nullable Manuscript read(Typed typed, News news, boolean correction) {
    Official official =
        new Official(
            "a",
            "valley-tea",
            "山谷茶社",
            Official.Kind.MEDIA,
            "food",
            Official.State.ACTIVE,
            false,
            news,
            false,
            List.of());
    return Manuscript.read(typed, correction, official, MATERIALS, problems);
  }

  private static Typed draft(
      String kind, String source, @Nullable String sourceName, @Nullable String sourceUrl) {
    return new Typed(
        "山谷里的新茶",
        "一句话。",
        "今年的春茶比去年早了十天。",
        kind,
        source,
        sourceName,
        sourceUrl,
        TypedLabels.of(List.of("ai-made", "fiction")),
        "2026-11-01",
        "山谷",
        null,
        null);
  }
}
