package dev.shiming.web.studio;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.FormKey;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.Desk;
import dev.shiming.web.service.DeskArticle;
import dev.shiming.web.service.DraftRow;
import dev.shiming.web.service.Listing;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.Sending;
import dev.shiming.web.service.Studio;
import dev.shiming.web.session.ParkedForm;
import dev.shiming.web.session.Parking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of one account: what is being written, what waits, and what readers have. */
@Controller
@RequestMapping("/studio/" + OwnDesks.HANDLE)
class DeskController {

  private final OwnDesks desks;
  private final Studio studio;
  private final AtOnce atOnce;
  private final Attempt attempt;
  private final Parking parking;

  DeskController(OwnDesks desks, Studio studio, AtOnce atOnce, Attempt attempt, Parking parking) {
    this.desks = desks;
    this.studio = studio;
    this.atOnce = atOnce;
    this.attempt = attempt;
    this.parking = parking;
  }

  @GetMapping
  String desk(
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String drafts,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request,
      Model model) {
    var key = parking.take(request).map(DeskController::key).orElse(null);
    return show(desks.at(handle, model), key, drafts, after, model);
  }

  /** An empty draft, or with an article the beginning of its correction. */
  @PostMapping("/drafts")
  String begin(
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String key,
      @RequestParam(required = false) @Nullable Long article,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    var desk = desks.at(handle, model);
    var draft = new Studio.NewDraft(FormKey.orNew(key), article);
    var begun =
        attempt.at(
            () -> Sending.keyed(() -> studio.begin(desk.account().id(), draft)),
            Set.of(),
            locale,
            response,
            model);
    return begun.isEmpty()
        ? show(desk, draft.key(), null, null, model)
        : "redirect:/studio/" + handle + "/drafts/" + begun.get().id();
  }

  @PostMapping("/articles/{id:\\d{1,18}}/comments")
  String comments(
      @PathVariable String handle,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String comments,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    var mode = new Studio.CommentMode(comments);
    Runnable change = () -> studio.comments(desk.account().id(), id, mode);
    if (!attempt.done(change, Set.of(), locale, response, model)) {
      return show(desk, null, null, null, model);
    }
    after.addFlashAttribute("told", "comments");
    return "redirect:/studio/" + handle + "#articles";
  }

  private String show(
      Desk desk,
      @Nullable String key,
      @Nullable String drafts,
      @Nullable String after,
      Model model) {
    var account = desk.account().id();
    var askedDrafts =
        desk.writes() ? atOnce.ask("forum", () -> studio.drafts(account, drafts)) : null;
    var articles = atOnce.ask("forum", () -> studio.articles(account, after));
    Part<Listing<DraftRow>> written =
        askedDrafts == null ? new Part<>(new Listing<>(List.of(), null), null) : askedDrafts.part();
    var rows = written.value();
    var shown = articles.part();
    model
        .addAttribute("drafts", written)
        .addAttribute("stages", rows == null ? Map.of() : staged(rows.items()))
        .addAttribute("articles", shown)
        .addAttribute("keys", keys(shown.value()))
        .addAttribute("firstDrafts", drafts == null)
        .addAttribute("firstPage", after == null)
        .addAttribute("key", FormKey.orNew(key));
    return "studio/desk";
  }

  /** Each correction that can be begun here has a key of its own. */
  private static Map<Long, String> keys(@Nullable Listing<DeskArticle> articles) {
    var keys = new LinkedHashMap<Long, String>();
    if (articles != null) {
      articles.items().forEach(row -> keys.put(row.id(), UUID.randomUUID().toString()));
    }
    return keys;
  }

  /** What somebody has to act on comes first. */
  private static Map<String, List<DraftRow>> staged(List<DraftRow> rows) {
    var stages = new LinkedHashMap<String, List<DraftRow>>();
    for (var stage : List.of("returned", "proposed", "draft", "scheduled")) {
      var here = rows.stream().filter(row -> stage(row).equals(stage)).toList();
      if (!here.isEmpty()) {
        stages.put(stage, here);
      }
    }
    return stages;
  }

  private static String stage(DraftRow row) {
    return row.returned() && "draft".equals(row.stage()) ? "returned" : row.stage();
  }

  private static @Nullable String key(ParkedForm parked) {
    return parked.value("key");
  }
}
