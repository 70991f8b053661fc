package dev.shiming.comment.comment;

import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.text.Markdown;
import dev.shiming.kit.text.TypedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text in good form, rendered once. */
record CommentText(String markdown, String html, String excerpt) {

  private static final int MAX = 2000;
  private static final int EXCERPT = 80;

  /**
   * Checks and renders what was typed.
   *
   * @throws Problem 422 at field {@code body}
   */
  static CommentText of(@Nullable String typed, Markdown markdown) {
    String body = TypedText.normalized(typed);
    List<FieldProblem> problems = new ArrayList<>();
    TypedText.check("body", body, 1, MAX, problems);
    Problem.refuseIfAny(problems);
    String html = markdown.toHtml(body);
    return new CommentText(body, html, Markdown.excerpt(html, EXCERPT));
  }
}
