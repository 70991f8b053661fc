package dev.shiming.forum.board;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.TypedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A board as an administrator founds it; its address never changes. */
@Table("board")
record Board(
    @Id @Nullable Long id,
    String slug,
    String nameZh,
    String nameEn,
    String introZh,
    String introEn,
    int position,
    Instant createdAt) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
  private static final int NAME_MAX = 40;
  private static final int INTRO_MAX = 300;

  /**
   * A new board.
   *
   * @throws Problem 422 with the fields at fault
   */
  static Board found(NewBoard asked, Instant now) {
    List<FieldProblem> problems = new ArrayList<>();
    String slug = TypedText.normalized(asked.slug());
    if (slug.isEmpty()) {
      problems.add(FieldProblem.of("slug", "slug.missing"));
    } else if (!isSlug(slug)) {
      problems.add(FieldProblem.of("slug", "slug.invalid"));
    }
    Texts name = Texts.checked("name", asked.name(), NAME_MAX, problems);
    Texts intro = Texts.checked("intro", asked.intro(), INTRO_MAX, problems);
    Problem.refuseIfAny(problems.stream().distinct().toList());
    return new Board(null, slug, name.zh, name.en, intro.zh, intro.en, asked.position(), now);
  }

  static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  private record Texts(String zh, String en) {

    static Texts checked(
        String field, NewBoard.@Nullable Texts asked, int max, List<FieldProblem> problems) {
      String zh = TypedText.normalized(asked == null ? null : asked.zh());
      String en = TypedText.normalized(asked == null ? null : asked.en());
      TypedText.check(field, zh, 1, max, problems);
      TypedText.check(field, en, 1, max, problems);
      return new Texts(zh, en);
    }
  }
}
