package dev.shiming.web.comment;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.Returned;
import dev.shiming.web.compose.TextForm;
import dev.shiming.web.service.ChangedComment;
import dev.shiming.web.service.CommentView;
import dev.shiming.web.service.Comments;
import dev.shiming.web.service.OwnText;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.ServiceProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One comment: where it stands, changing it, taking it back. */
@Controller
@RequestMapping("/comments/{id:\\d{1,18}}")
class CommentController {

  private static final Set<String> FIELDS = Set.of("body");

  private final Comments comments;
  private final Attempt attempt;
  private final Returned returned;

  CommentController(Comments comments, Attempt attempt, Returned returned) {
    this.comments = comments;
    this.attempt = attempt;
    this.returned = returned;
  }

  /** Leads to the page of the article that has the comment. */
  @GetMapping
  RedirectView find(@PathVariable long id, Model model, RedirectAttributes after) {
    var comment = comments.comment(id);
    var article = article(comment);
    model.asMap().forEach(after::addFlashAttribute);
    var cursor = comment.page() == null ? "" : "?after=" + comment.page();
    return new RedirectView("/articles/" + article + cursor + "#comment-" + id, true);
  }

  @GetMapping("/edit")
  String edit(@PathVariable long id, HttpServletRequest request, Model model) {
    var comment = OwnText.of(comments.comment(id));
    var fresh = TextForm.empty().of(null, comment.markdown(), comment.version());
    return form(id, returned.or(fresh, request, model), model);
  }

  @PostMapping("/edit")
  String change(
      @PathVariable long id,
      @ModelAttribute TextForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var sent = new ChangedComment(form.safeBody(), form.safeVersion());
    var written =
        attempt.text(
            form,
            comments::preview,
            () -> comments.change(id, sent),
            FIELDS,
            locale,
            response,
            model);
    if (written.isEmpty()) {
      return again(id, form, model);
    }
    after.addFlashAttribute("sent", written.get().held() ? "held" : "changed");
    return "redirect:/comments/" + id;
  }

  @GetMapping("/delete")
  String confirm(@PathVariable long id, Model model) {
    model.addAttribute("comment", OwnText.of(comments.comment(id)));
    return "comment/delete";
  }

  @PostMapping("/delete")
  String delete(@PathVariable long id, RedirectAttributes after) {
    var article = article(comments.comment(id));
    comments.delete(id);
    after.addFlashAttribute("sent", "deleted");
    return "redirect:/articles/" + article + "#comments";
  }

  /** The form with what was typed, also while the comment itself cannot be had. */
  private String again(long id, TextForm form, Model model) {
    var current = Part.around("comment", () -> OwnText.of(comments.comment(id))).value();
    return form(id, current == null ? form : form.on(current, model), model);
  }

  private static String form(long id, TextForm form, Model model) {
    model.addAttribute("commentId", id).addAttribute("form", form);
    return "comment/edit";
  }

  private static String article(CommentView comment) {
    var subject = comment.subject();
    if (subject == null || !subject.id().matches("\\d{1,18}")) {
      throw new ServiceProblem(404, "not-found", List.of(), Map.of());
    }
    return subject.id();
  }
}
