package dev.shiming.web.thread;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.Returned;
import dev.shiming.web.compose.TextForm;
import dev.shiming.web.service.ChangedPost;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.PostView;
import dev.shiming.web.service.ServiceProblem;
import dev.shiming.web.service.Source;
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

/** One post: where it stands in its thread, changing it, taking it back. */
@Controller
@RequestMapping("/posts/{id:\\d{1,18}}")
class PostController {

  /** Pages of a thread looked through for a post, before its thread's first page has to do. */
  private static final int MOST_PAGES = 60;

  private static final Set<String> FIELDS = Set.of("title", "body");

  private final Forum forum;
  private final Attempt attempt;
  private final Returned returned;

  PostController(Forum forum, Attempt attempt, Returned returned) {
    this.forum = forum;
    this.attempt = attempt;
    this.returned = returned;
  }

  /** Leads to the page of the thread that has the post. */
  @GetMapping
  String find(@PathVariable long id, Model model, RedirectAttributes after) {
    var post = forum.post(id);
    var thread = threadOf(post);
    model.asMap().forEach(after::addFlashAttribute);
    String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      var posts = forum.thread(thread, cursor).posts();
      if (has(posts.items(), id) || posts.next() == null) {
        return "redirect:/threads/"
            + thread
            + (cursor == null ? "" : "?after=" + cursor)
            + "#post-"
            + id;
      }
      cursor = posts.next();
    }
    return "redirect:/threads/" + thread;
  }

  @GetMapping("/edit")
  String edit(@PathVariable long id, HttpServletRequest request, Model model) {
    var post = own(id);
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
    if (form.wantsPreview()) {
      attempt.preview(
          () -> forum.preview(new Source(form.safeBody())), FIELDS, locale, response, model);
      return again(id, form, model);
    }
    var version = form.version() == null ? 0 : form.version();
    var sent =
        new ChangedPost(form.title() == null ? null : form.safeTitle(), form.safeBody(), version);
    var written = attempt.at(() -> forum.change(id, sent), FIELDS, locale, response, model);
    if (written.isEmpty()) {
      return again(id, form, model);
    }
    after.addFlashAttribute("sent", written.get().held() ? "held" : "changed");
    return "redirect:/posts/" + id;
  }

  @GetMapping("/delete")
  String confirm(@PathVariable long id, Model model) {
    var post = own(id);
    model.addAttribute("post", post).addAttribute("threadId", threadOf(post));
    return "thread/delete";
  }

  @PostMapping("/delete")
  String delete(@PathVariable long id, RedirectAttributes after) {
    var thread = threadOf(forum.post(id));
    forum.delete(id);
    after.addFlashAttribute("sent", "deleted");
    try {
      var left = forum.thread(thread, null);
      return "redirect:/threads/" + left.thread().id();
    } catch (ServiceProblem gone) {
      return "redirect:/";
    }
  }

  /**
   * The text that is there now stands beside the form when it changed meanwhile; the next try
   * builds on it.
   */
  private String again(long id, TextForm form, Model model) {
    var current = Part.around("forum", () -> own(id));
    var post = current.value();
    if (post != null) {
      var kept = form.version() != null && form.version() == post.version();
      if (!kept) {
        model.addAttribute("meanwhile", post.html());
      }
      return form(post, form.of(form.title(), form.body(), post.version()), model);
    }
    return form(null, form, model.addAttribute("postId", id));
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

  /** Only the author is given the source; for anyone else there is nothing to edit here. */
  private PostView own(long id) {
    var post = forum.post(id);
    if (post.markdown() == null) {
      throw new ServiceProblem(403, "not-allowed", List.of(), Map.of());
    }
    return post;
  }

  private static long threadOf(PostView post) {
    var thread = post.threadId();
    if (thread == null) {
      throw new ServiceProblem(404, "not-found", List.of(), Map.of());
    }
    return thread;
  }

  private static boolean has(List<PostView> posts, long id) {
    return posts.stream().anyMatch(post -> post.id() == id);
  }
}
