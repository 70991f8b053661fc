package dev.shiming.web.home;

import dev.shiming.web.cache.PageTags;
import dev.shiming.web.cache.PublicParts;
import dev.shiming.web.layout.PageContext;
import dev.shiming.web.service.ArticleRow;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.Board;
import dev.shiming.web.service.Following;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.HomeView;
import dev.shiming.web.service.Listing;
import dev.shiming.web.service.ThreadRow;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows where something is being said now. */
@Controller
class HomeController {

  private static final Listing<ArticleRow> NONE = new Listing<>(List.of(), null);

  private final Forum forum;
  private final Following following;
  private final PublicParts parts;
  private final AtOnce atOnce;

  HomeController(Forum forum, Following following, PublicParts parts, AtOnce atOnce) {
    this.forum = forum;
    this.following = following;
    this.parts = parts;
    this.atOnce = atOnce;
  }

  @GetMapping("/")
  String home(
      @ModelAttribute(name = "page", binding = false) PageContext page,
      HttpServletRequest request,
      Model model) {
    var tags = PageTags.of(request).add("home");
    var askedHome = parts.ask("forum", "home", HomeView.class, forum::home, HomeController::tag);
    var askedFollowed = page.signedIn() ? atOnce.ask("forum", following::articles) : null;
    var home = askedHome.part();
    var followed = askedFollowed == null ? null : askedFollowed.part(refused -> NONE).value();
    model
        .addAttribute("home", home)
        .addAttribute("followed", followed == null ? NONE.items() : followed.items());
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
