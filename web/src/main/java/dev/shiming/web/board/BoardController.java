package dev.shiming.web.board;

import dev.shiming.web.cache.PageCache;
import dev.shiming.web.cache.PageTags;
import dev.shiming.web.cache.PublicParts;
import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.Returned;
import dev.shiming.web.compose.TextForm;
import dev.shiming.web.service.BoardView;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.NewThread;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.Sending;
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

/** A board, and starting a thread in it. */
@Controller
@RequestMapping("/boards/{slug:[a-z0-9-]{1,64}}")
class BoardController {

  private static final Set<String> FIELDS = Set.of("title", "body");

  private final Forum forum;
  private final PublicParts parts;
  private final PageCache pages;
  private final Attempt attempt;
  private final Returned returned;

  BoardController(
      Forum forum, PublicParts parts, PageCache pages, Attempt attempt, Returned returned) {
    this.forum = forum;
    this.parts = parts;
    this.pages = pages;
    this.attempt = attempt;
    this.returned = returned;
  }

  @GetMapping
  String board(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request,
      Model model) {
    var key = "board:" + slug + "?" + (after == null ? "" : after);
    var view =
        parts
            .ask(
                "forum", key, BoardView.class, () -> forum.board(slug, after), BoardController::tag)
            .whole();
    tag(view, PageTags.of(request));
    model.addAttribute("board", view.board()).addAttribute("threads", view.threads());
    model.addAttribute("firstPage", after == null);
    return "board/board";
  }

  private static void tag(BoardView view, PageTags tags) {
    tags.add("board:" + view.board().slug());
    view.threads()
        .items()
        .forEach(row -> tags.add("thread:" + row.id()).add(row.author()).add(row.lastReplyBy()));
  }

  @GetMapping("/new")
  String compose(@PathVariable String slug, HttpServletRequest request, Model model) {
    return form(slug, returned.or(TextForm.empty(), request, model), model);
  }

  @PostMapping("/new")
  String start(
      @PathVariable String slug,
      @ModelAttribute TextForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var sent = new NewThread(slug, form.safeTitle(), form.safeBody(), form.safeKey());
    var written =
        attempt.text(
            form,
            forum::preview,
            () -> Sending.keyed(() -> forum.start(sent)),
            FIELDS,
            locale,
            response,
            model);
    if (written.isEmpty()) {
      return form(slug, form, model);
    }
    pages.evict(List.of("board:" + slug));
    after.addFlashAttribute("sent", written.get().held() ? "held" : "published");
    return "redirect:/threads/" + written.get().id();
  }

  /** The board's name is an ornament here: without it the form and the text in it still stand. */
  private String form(String slug, TextForm form, Model model) {
    var board =
        Part.around(
            "forum",
            () ->
                forum.boards().items().stream()
                    .filter(one -> one.slug().equals(slug))
                    .findFirst()
                    .orElse(null));
    model
        .addAttribute("slug", slug)
        .addAttribute("form", form)
        .addAttribute("board", board.value());
    return "board/new";
  }
}
