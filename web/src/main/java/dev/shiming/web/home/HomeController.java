package dev.shiming.web.home;

import dev.shiming.web.cache.PageTags;
import dev.shiming.web.cache.PublicParts;
import dev.shiming.web.service.Board;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.HomeView;
import dev.shiming.web.service.ThreadRow;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows where something is being said now. */
@Controller
class HomeController {

  private final Forum forum;
  private final PublicParts parts;

  HomeController(Forum forum, PublicParts parts) {
    this.forum = forum;
    this.parts = parts;
  }

  @GetMapping("/")
  String home(HttpServletRequest request, Model model) {
    var tags = PageTags.of(request).add("home");
    var home = parts.ask("forum", "home", HomeView.class, forum::home, HomeController::tag).part();
    model.addAttribute("home", home);
    var view = home.value();
    if (view != null) {
      tag(view, tags);
    } else {
      tags.incomplete();
    }
    return "home/home";
  }

  private static void tag(HomeView view, PageTags tags) {
    tags.add("home");
    view.boards().forEach(board -> tag(board, tags));
    view.announcements().forEach(row -> tags.add("article:" + row.id()).add(row.author()));
    view.articles().forEach(row -> tags.add("article:" + row.id()).add(row.author()));
  }

  private static void tag(Board board, PageTags tags) {
    tags.add("board:" + board.slug());
    var latest = board.latest();
    (latest == null ? List.<ThreadRow>of() : latest)
        .forEach(row -> tags.add("thread:" + row.id()).add(row.author()).add(row.lastReplyBy()));
  }
}
