package dev.shiming.web.article;

import dev.shiming.web.cache.PageTags;
import dev.shiming.web.cache.PublicParts;
import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.Returned;
import dev.shiming.web.compose.TextForm;
import dev.shiming.web.official.Follows;
import dev.shiming.web.reader.Opening;
import dev.shiming.web.service.ArticleRow;
import dev.shiming.web.service.Asked;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.CommentView;
import dev.shiming.web.service.Comments;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.Listing;
import dev.shiming.web.service.NewComment;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.Sending;
import dev.shiming.web.service.ServiceProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An article from one service and its comments from another; either may be missing without the
 * other.
 */
@Controller
@RequestMapping("/articles/{id:\\d{1,18}}")
class ArticleController {

  private static final Set<String> FIELDS = Set.of("body");

  private final Forum forum;
  private final Comments comments;
  private final AtOnce atOnce;
  private final PublicParts parts;
  private final Attempt attempt;
  private final Returned returned;
  private final Follows follows;
  private final Opening opening;

  ArticleController(
      Opening opening,
      Follows follows,
      Forum forum,
      Comments comments,
      AtOnce atOnce,
      PublicParts parts,
      Attempt attempt,
      Returned returned) {
    this.opening = opening;
    this.follows = follows;
    this.forum = forum;
    this.comments = comments;
    this.atOnce = atOnce;
    this.parts = parts;
    this.attempt = attempt;
    this.returned = returned;
  }

  @GetMapping
  String article(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Long replyTo,
      HttpServletRequest request,
      Model model) {
    var fresh = TextForm.empty().answering(replyTo).at(after);
    return show(id, after, returned.or(fresh, request, model), request, model);
  }

  @PostMapping("/comments")
  String write(
      @PathVariable long id,
      @ModelAttribute TextForm form,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var sent = new NewComment(form.safeBody(), form.replyTo(), form.safeKey());
    var written =
        attempt.text(
            form,
            comments::preview,
            () -> Sending.keyed(() -> comments.write("article", id, sent)),
            FIELDS,
            locale,
            response,
            model);
    if (written.isEmpty()) {
      return show(id, form.after(), form, request, model);
    }
    after.addFlashAttribute("sent", written.get().held() ? "held" : "published");
    return "redirect:/comments/" + written.get().id();
  }

  private String show(
      long id, @Nullable String after, TextForm form, HttpServletRequest request, Model model) {
    var askedArticle =
        parts.ask(
            "forum",
            "article:" + id,
            ArticleRow.class,
            () -> forum.article(id),
            (row, tags) -> tags.add("article:" + id).add(row.author()));
    var askedComments = atOnce.ask("comment", () -> comments.under("article", id, after));
    var article = orOwn(askedArticle, id);
    var under = askedComments.part(ArticleController::none);
    tag(id, article, under, PageTags.of(request));
    var row = article.value();
    opening.of(row, request, model);
    if (row != null && row.author().badge() != null && row.author().badge().handle() != null) {
      model.addAttribute("follow", follows.shown(follows.ask(row.author().id())));
    }
    if (row != null && row.correctedAt() != null) {
      model.addAttribute("correction", correction(id));
    }
    model
        .addAttribute("articleId", id)
        .addAttribute("article", article)
        .addAttribute("comments", under)
        .addAttribute("firstPage", after == null)
        .addAttribute("form", form)
        .addAttribute("answered", answered(form.replyTo(), under.value()));
    return "article/article";
  }

  /** What its newest version says was corrected. */
  private @Nullable String correction(long id) {
    var versions = Part.around("forum", () -> forum.revisions(id)).value();
    return versions == null || versions.isEmpty() ? null : versions.getFirst().note();
  }

  /** An article that is not public is there for its author. */
  private Part<ArticleRow> orOwn(Asked<ArticleRow> asked, long id) {
    try {
      return asked.part();
    } catch (ServiceProblem unknown) {
      return Part.of("forum", () -> forum.article(id));
    }
  }

  /**
   * comment-service may learn of an article a moment after readers do; until then it has no
   * comments.
   */
  private static Listing<CommentView> none(ServiceProblem problem) {
    if (problem.status() != 404) {
      throw problem;
    }
    return new Listing<>(List.of(), null);
  }

  private @Nullable CommentView answered(
      @Nullable Long wanted, @Nullable Listing<CommentView> here) {
    if (wanted == null || here == null) {
      return null;
    }
    for (var comment : here.items()) {
      if (comment.id() == wanted) {
        return comment;
      }
    }
    try {
      return Part.of("comment", () -> comments.comment(wanted)).value();
    } catch (ServiceProblem unknown) {
      return null;
    }
  }

  private static void tag(
      long id, Part<ArticleRow> article, Part<Listing<CommentView>> under, PageTags tags) {
    tags.add("article:" + id).add("comments:article:" + id);
    var row = article.value();
    if (row != null) {
      tags.add(row.author());
    } else {
      tags.incomplete();
    }
    var list = under.value();
    if (list != null) {
      for (var comment : list.items()) {
        tags.add(comment.author());
        var answers = comment.replyTo();
        tags.add(answers == null ? null : answers.author());
      }
    } else {
      tags.incomplete();
    }
  }
}
