package dev.shiming.web.compose;

import dev.shiming.web.service.Comments;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.Rendered;
import dev.shiming.web.service.Source;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Renders what is being typed, for the script that shows it without leaving the page. */
@Controller
class PreviewController {

  private final Forum forum;
  private final Comments comments;

  PreviewController(Forum forum, Comments comments) {
    this.forum = forum;
    this.comments = comments;
  }

  @PostMapping("/preview")
  String preview(
      @RequestParam String body, @RequestParam(defaultValue = "post") String kind, Model model) {
    Rendered rendered =
        "comment".equals(kind)
            ? comments.preview(new Source(body))
            : forum.preview(new Source(body));
    model.addAttribute("preview", rendered.html());
    return "fragments/form :: previewed(${preview})";
  }
}
