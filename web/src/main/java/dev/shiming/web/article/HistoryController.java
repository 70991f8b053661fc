package dev.shiming.web.article;

import dev.shiming.web.cache.PageTags;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.Forum;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an article said before, and what was corrected. */
@Controller
@RequestMapping("/articles/{id:\\d{1,18}}/history")
class HistoryController {

  private final Forum forum;
  private final AtOnce atOnce;

  HistoryController(Forum forum, AtOnce atOnce) {
    this.forum = forum;
    this.atOnce = atOnce;
  }

  @GetMapping
  String versions(@PathVariable long id, HttpServletRequest request, Model model) {
    var article = atOnce.ask("forum", () -> forum.article(id));
    var versions = atOnce.ask("forum", () -> forum.revisions(id));
    var row = article.whole();
    PageTags.of(request).add("article:" + id).add(row.author());
    model.addAttribute("article", row).addAttribute("versions", versions.whole());
    return "article/history";
  }

  @GetMapping("/{number:\\d{1,9}}")
  String version(
      @PathVariable long id, @PathVariable int number, HttpServletRequest request, Model model) {
    var article = atOnce.ask("forum", () -> forum.article(id));
    var version = atOnce.ask("forum", () -> forum.revision(id, number));
    var row = article.whole();
    PageTags.of(request).add("article:" + id).add(row.author());
    model.addAttribute("article", row).addAttribute("version", version.whole());
    return "article/version";
  }
}
