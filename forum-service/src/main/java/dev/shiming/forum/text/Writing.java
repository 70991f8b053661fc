package dev.shiming.forum.text;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.Gallery;
import dev.shiming.kit.text.Markdown;
import dev.shiming.kit.text.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Checks what somebody typed and renders it. */
@Service
public class Writing {

  private static final int TITLE_MIN = 4;
  private static final int TITLE_MAX = 80;
  private static final int BODY_MAX = 20_000;

  private final Markdown markdown;

  public Writing(Markdown markdown) {
    this.markdown = markdown;
  }

  /** A title on one line; what is wrong with it is added to {@code problems}. */
  public String title(@Nullable String typed, List<FieldProblem> problems) {
    String title = TypedText.normalized(typed).replaceAll("[\\n\\t ]+", " ");
    TypedText.check("title", title, TITLE_MIN, TITLE_MAX, problems);
    return title;
  }

  /** A rendered body without files; what is wrong with it is added to {@code problems}. */
  public RenderedText body(@Nullable String typed, List<FieldProblem> problems) {
    return body(typed, problems, markdown::toHtml);
  }

  /** A rendered body that shows files of a gallery, which says what is wrong with those. */
  public RenderedText body(@Nullable String typed, Gallery gallery, List<FieldProblem> problems) {
    return body(typed, problems, body -> markdown.toHtml(body, gallery));
  }

  private static RenderedText body(
      @Nullable String typed, List<FieldProblem> problems, UnaryOperator<String> rendering) {
    String body = TypedText.normalized(typed);
    int before = problems.size();
    TypedText.check("body", body, 1, BODY_MAX, problems);
    if (problems.size() > before) {
      return RenderedText.NONE;
    }
    RenderedText text = RenderedText.of(body, rendering.apply(body));
    boolean shows = text.html().contains("<hr") || !text.media().isEmpty();
    if (text.excerpt().isBlank() && !shows && problems.size() == before) {
      problems.add(FieldProblem.of("body", "body.missing"));
    }
    return text;
  }

  /** A body that stands alone. */
  public RenderedText body(@Nullable String typed) {
    List<FieldProblem> problems = new ArrayList<>();
    RenderedText body = body(typed, problems);
    Problem.refuseIfAny(problems);
    return body;
  }
}
