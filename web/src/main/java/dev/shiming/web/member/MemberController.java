package dev.shiming.web.member;

import dev.shiming.web.cache.PageTags;
import dev.shiming.web.layout.PageContext;
import dev.shiming.web.service.Accounts;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.Comments;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.Listing;
import dev.shiming.web.service.MemberView;
import dev.shiming.web.service.Officials;
import dev.shiming.web.service.OwnProfiles;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.ServiceProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A member's page, put together from all three services. */
@Controller
class MemberController {

  private final Accounts accounts;
  private final Forum forum;
  private final Comments comments;
  private final Officials officials;
  private final OwnProfiles profiles;
  private final AtOnce atOnce;

  MemberController(
      Accounts accounts,
      Forum forum,
      Comments comments,
      Officials officials,
      OwnProfiles profiles,
      AtOnce atOnce) {
    this.accounts = accounts;
    this.officials = officials;
    this.profiles = profiles;
    this.forum = forum;
    this.comments = comments;
    this.atOnce = atOnce;
  }

  /**
   * An official account is an author as well; its page is its card. Moderators see the names of
   * before.
   */
  @GetMapping("/members/{id:[0-9a-f-]{36}}")
  String member(
      @PathVariable String id,
      @ModelAttribute(name = "page", binding = false) PageContext page,
      HttpServletRequest request,
      Model model) {
    var askedProfile = atOnce.ask("account", () -> accounts.member(id));
    var askedThreads = atOnce.ask("forum", () -> forum.threadsOf(id, null));
    var askedPosts = atOnce.ask("forum", () -> forum.postsOf(id, null));
    var askedComments = atOnce.ask("comment", () -> comments.of(id, null));
    var askedNames =
        page.moderator() ? atOnce.ask("account", () -> profiles.names(id, null)) : null;
    Part<MemberView> profile;
    try {
      profile = askedProfile.part();
    } catch (ServiceProblem refused) {
      if (refused.status() != 404) {
        throw refused;
      }
      return "redirect:/official/" + officials.handleOf(id).handle();
    }
    var view = profile.value();
    var threads = askedThreads.part(MemberController::none);
    var posts = askedPosts.part(MemberController::none);
    var written = askedComments.part(MemberController::none);
    var tags = PageTags.of(request).add("member:" + id);
    if (!profile.present() || !threads.present() || !posts.present() || !written.present()) {
      tags.incomplete();
    }
    if (askedNames != null) {
      model.addAttribute("names", askedNames.part(MemberController::none).value());
    }
    model
        .addAttribute("memberId", id)
        .addAttribute("profile", profile)
        .addAttribute("shown", view == null ? null : view.member())
        .addAttribute("threads", threads)
        .addAttribute("posts", posts)
        .addAttribute("comments", written);
    return "member/member";
  }

  /** A service that does not know the member yet simply has nothing by them. */
  private static <T> Listing<T> none(ServiceProblem unknown) {
    return new Listing<>(List.of(), null);
  }
}
