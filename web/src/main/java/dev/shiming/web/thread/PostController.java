package dev.shiming.web.thread;

import dev.shiming.web.cache.PageCache;
import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.Returned;
import dev.shiming.web.compose.TextForm;
import dev.shiming.web.service.ChangedPost;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.OwnText;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.PostView;
import dev.shiming.web.service.ServiceProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One post: where it stands in its thread, changing it, taking it back. */
@Controller
@RequestMapping("/posts/{id:\\d{1,18}}")
class PostController {

  private static final Set<String> FIELDS = Set.of("title", "body");

  private final Forum forum;
  private final PageCache pages;
  private final Attempt attempt;
  private final Returned returned;

  PostController(Forum forum, PageCache pages, Attempt attempt, Returned returned) {
    this.forum = forum;
    this.pages = pages;
    this.attempt = attempt;
    this.returned = returned;
  }

  /** Leads to the page of the thread that has the post. */
  @GetMapping
  RedirectView find(@PathVariable long id, Model model, RedirectAttributes after) {
    var post = forum.post(id);
    model.asMap().forEach(after::addFlashAttribute);
    var cursor = post.page() == null ? "" : "?after=" + post.page();
    return new RedirectView("/threads/" + threadOf(post) + cursor + "#post-" + id, true);
  }

  @GetMapping("/edit")
  String edit(@PathVariable long id, HttpServletRequest request, Model model) {
    var post = OwnText.of(forum.post(id));
    var title = post.first() ? forum.thread(threadOf(post), null).thread().title() : null;
    var fresh = TextForm.empty().of(title, post.markdown(), post.version());
    return form(post, returned.or(fresh, request, model), model);
  }

  @PostMapping("/edit")
  String change(
      @PathVariable long id,
      @ModelAttribute TextForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var title = form.title() == null ? null : form.safeTitle();
    var sent = new ChangedPost(title, form.safeBody(), form.safeVersion());
    var written =
        attempt.text(
            form, forum::preview, () -> forum.change(id, sent), FIELDS, locale, response, model);
    if (written.isEmpty()) {
      return again(id, form, model);
    }
    changed(written.get().threadId());
    after.addFlashAttribute("sent", written.get().held() ? "held" : "changed");
    return "redirect:/posts/" + id;
  }

  @GetMapping("/delete")
  String confirm(@PathVariable long id, Model model) {
    var post = OwnText.of(forum.post(id));
    model.addAttribute("post", post).addAttribute("threadId", threadOf(post));
    return "thread/delete";
  }

  @PostMapping("/delete")
  String delete(@PathVariable long id, RedirectAttributes after) {
    var thread = threadOf(forum.post(id));
    forum.delete(id);
    changed(thread);
    after.addFlashAttribute("sent", "deleted");
    try {
      var left = forum.thread(thread, null);
      return "redirect:/threads/" + left.thread().id();
    } catch (ServiceProblem gone) {
      return "redirect:/";
    }
  }

  /** The form with what was typed, also while the post itself cannot be had. */
  private String again(long id, TextForm form, Model model) {
    var current = Part.around("forum", () -> OwnText.of(forum.post(id))).value();
    model.addAttribute("postId", id);
    return form(current, current == null ? form : form.on(current, model), model);
  }

  private String form(@Nullable PostView post, TextForm form, Model model) {
    if (post != null) {
      model.addAttribute("postId", post.id()).addAttribute("first", post.first());
    } else {
      model.addAttribute("first", form.title() != null);
    }
    model.addAttribute("form", form);
    return "thread/edit";
  }

  /** So that the next page its author opens has it, sooner than the fact arrives. */
  private void changed(@Nullable Long thread) {
    if (thread != null) {
      pages.evict(List.of("thread:" + thread));
    }
  }

  private static long threadOf(PostView post) {
    var thread = post.threadId();
    if (thread == null) {
      throw new ServiceProblem(404, "not-found", List.of(), Map.of());
    }
    return thread;
  }
}
