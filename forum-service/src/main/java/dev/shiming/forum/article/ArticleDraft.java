package dev.shiming.forum.article;

import dev.shiming.forum.text.RenderedText;
import dev.shiming.forum.text.Writing;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.text.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A checked and rendered article. */
record ArticleDraft(String title, String summary, Kind kind, RenderedText text) {

  private static final int SUMMARY_MAX = 300;

  static ArticleDraft of(NewArticle asked, Writing writing) {
    List<FieldProblem> problems = new ArrayList<>();
    String title = writing.title(asked.title(), problems);
    RenderedText text = writing.body(asked.body(), problems);
    String summary = TypedText.normalized(asked.summary());
    TypedText.check("summary", summary, 1, SUMMARY_MAX, problems);
    Optional<Kind> kind = Kind.parse(asked.kind());
    if (kind.isEmpty()) {
      problems.add(FieldProblem.of("kind", "kind.unknown"));
    }
    Writing.refuseIfAny(problems);
    return new ArticleDraft(title, summary, kind.orElseThrow(), text);
  }

  /** All that others would read; offsets of evidence count in it. */
  String submitted() {
    return submitted(title, summary, text.markdown());
  }

  static String submitted(String title, String summary, String markdown) {
    return title + "\n\n" + summary + "\n\n" + markdown;
  }
}
