package dev.shiming.web.comment;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.Returned;
import dev.shiming.web.compose.TextForm;
import dev.shiming.web.service.ChangedComment;
import dev.shiming.web.service.CommentView;
import dev.shiming.web.service.Comments;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.ServiceProblem;
import dev.shiming.web.service.Source;
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

/** One comment: where it stands, changing it, taking it back. */
@Controller
@RequestMapping("/comments/{id:\\d{1,18}}")
class CommentController {

  private static final int MOST_PAGES = 60;
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
  String find(@PathVariable long id, Model model, RedirectAttributes after) {
    var comment = comments.comment(id);
    var article = article(comment);
    model.asMap().forEach(after::addFlashAttribute);
    String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      var under = comments.under("article", Long.parseLong(article), cursor);
      if (under.items().stream().anyMatch(one -> one.id() == id) || under.next() == null) {
        return "redirect:/articles/"
            + article
            + (cursor == null ? "" : "?after=" + cursor)
            + "#comment-"
            + id;
      }
      cursor = under.next();
    }
    return "redirect:/articles/" + article;
  }

  @GetMapping("/edit")
  String edit(@PathVariable long id, HttpServletRequest request, Model model) {
    var comment = own(id);
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
    if (form.wantsPreview()) {
      attempt.preview(
          () -> comments.preview(new Source(form.safeBody())), FIELDS, locale, response, model);
      return form(id, form, model);
    }
    var version = form.version() == null ? 0 : form.version();
    var sent = new ChangedComment(form.safeBody(), version);
    var written = attempt.at(() -> comments.change(id, sent), FIELDS, locale, response, model);
    if (written.isEmpty()) {
      return again(id, form, model);
    }
    after.addFlashAttribute("sent", written.get().held() ? "held" : "changed");
    return "redirect:/comments/" + id;
  }

  @GetMapping("/delete")
  String confirm(@PathVariable long id, Model model) {
    model.addAttribute("comment", own(id));
    return "comment/delete";
  }

  @PostMapping("/delete")
  String delete(@PathVariable long id, RedirectAttributes after) {
    var article = article(comments.comment(id));
    comments.delete(id);
    after.addFlashAttribute("sent", "deleted");
    return "redirect:/articles/" + article + "#comments";
  }

  private String again(long id, TextForm form, Model model) {
    var current = Part.around("comment", () -> own(id));
    var comment = current.value();
    if (comment != null && (form.version() == null || form.version() != comment.version())) {
      model.addAttribute("meanwhile", comment.html());
      return form(id, form.of(null, form.body(), comment.version()), model);
    }
    return form(id, form, model);
  }

  private static String form(long id, TextForm form, Model model) {
    model.addAttribute("commentId", id).addAttribute("form", form);
    return "comment/edit";
  }

  /** Only the author is given the source; for anyone else there is nothing to edit here. */
  private CommentView own(long id) {
    var comment = comments.comment(id);
    if (comment.markdown() == null) {
      throw new ServiceProblem(403, "not-allowed", List.of(), Map.of());
    }
    return comment;
  }

  private static String article(CommentView comment) {
    var subject = comment.subject();
    if (subject == null || !subject.id().matches("\\d{1,18}")) {
      throw new ServiceProblem(404, "not-found", List.of(), Map.of());
    }
    return subject.id();
  }
}
