package dev.shiming.web.thread;

import dev.shiming.web.cache.PageCache;
import dev.shiming.web.cache.PageTags;
import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.Returned;
import dev.shiming.web.compose.TextForm;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.NewPost;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.PostView;
import dev.shiming.web.service.Sending;
import dev.shiming.web.service.ServiceProblem;
import dev.shiming.web.service.ThreadView;
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

/** A thread and the reply form under it. */
@Controller
@RequestMapping("/threads/{id:\\d{1,18}}")
class ThreadController {

  private static final Set<String> FIELDS = Set.of("body");

  private final Forum forum;
  private final PageCache pages;
  private final Attempt attempt;
  private final Returned returned;

  ThreadController(Forum forum, PageCache pages, Attempt attempt, Returned returned) {
    this.forum = forum;
    this.pages = pages;
    this.attempt = attempt;
    this.returned = returned;
  }

  @GetMapping
  String thread(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Long quote,
      HttpServletRequest request,
      Model model) {
    var view = forum.thread(id, after);
    var form = returned.or(TextForm.empty().quoting(quote).at(after), request, model);
    tag(view, PageTags.of(request));
    return show(view, after, form, model);
  }

  @PostMapping("/posts")
  String reply(
      @PathVariable long id,
      @ModelAttribute TextForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var sent = new NewPost(form.safeBody(), form.quote(), form.safeKey());
    var written =
        attempt.text(
            form,
            forum::preview,
            () -> Sending.keyed(() -> forum.reply(id, sent)),
            FIELDS,
            locale,
            response,
            model);
    if (written.isEmpty()) {
      return again(id, form, model);
    }
    pages.evict(List.of("thread:" + id));
    after.addFlashAttribute("sent", written.get().held() ? "held" : "published");
    return "redirect:/posts/" + written.get().id();
  }

  /** The form with what was typed; the thread around it is left out when it cannot be had. */
  private String again(long id, TextForm form, Model model) {
    var view = Part.around("forum", () -> forum.thread(id, form.after()));
    model.addAttribute("form", form).addAttribute("threadId", id);
    var found = view.value();
    if (found != null) {
      return show(found, form.after(), form, model);
    }
    return "thread/reply";
  }

  private String show(ThreadView view, @Nullable String after, TextForm form, Model model) {
    model
        .addAttribute("thread", view.thread())
        .addAttribute("threadId", view.thread().id())
        .addAttribute("posts", view.posts())
        .addAttribute("firstPage", after == null)
        .addAttribute("form", form)
        .addAttribute("quoted", quoted(form.quote(), view.posts().items()));
    return "thread/thread";
  }

  private @Nullable PostView quoted(@Nullable Long quote, List<PostView> here) {
    if (quote == null) {
      return null;
    }
    for (var post : here) {
      if (post.id() == quote) {
        return post;
      }
    }
    try {
      return Part.of("forum", () -> forum.post(quote)).value();
    } catch (ServiceProblem unknown) {
      return null;
    }
  }

  private static void tag(ThreadView view, PageTags tags) {
    var thread = view.thread();
    tags.add("thread:" + thread.id()).add("board:" + thread.board().slug()).add(thread.author());
    for (var post : view.posts().items()) {
      tags.add(post.author());
      var quote = post.quote();
      tags.add(quote == null ? null : quote.author());
    }
  }
}
