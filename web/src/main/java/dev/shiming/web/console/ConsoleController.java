package dev.shiming.web.console;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.console.Queue.Slice;
import dev.shiming.web.service.Asked;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.CaseVersion;
import dev.shiming.web.service.CaseView;
import dev.shiming.web.service.Moderated;
import dev.shiming.web.service.Part;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

/** The desk: filters, queue and the case at hand on one page. */
@Controller
@RequestMapping("/console")
class ConsoleController {

  static final List<String> KINDS =
      List.of("held-thread", "held-post", "held-article", "held-comment", "nickname", "report");

  private static final String CASE = "/cases/{service:[a-z]{3,10}}/{id:\\d{1,18}}";
  private static final Set<String> FIELDS = Set.of("reason", "text");

  private final Queue queue;
  private final Desks desks;
  private final AtOnce atOnce;
  private final Attempt attempt;

  ConsoleController(Queue queue, Desks desks, AtOnce atOnce, Attempt attempt) {
    this.queue = queue;
    this.desks = desks;
    this.atOnce = atOnce;
    this.attempt = attempt;
  }

  @GetMapping
  String queue(@ModelAttribute Place place, Model model) {
    list(place, null, 0, model);
    return "console/console";
  }

  @GetMapping(CASE)
  String open(
      @PathVariable String service,
      @PathVariable long id,
      @ModelAttribute Place place,
      Model model) {
    Moderated desk = desks.of(service);
    show(service, id, atOnce.ask(service, () -> desk.caseOf(id)), null, place, model);
    return "console/console";
  }

  @PostMapping(CASE + "/claim")
  String claim(
      @PathVariable String service,
      @PathVariable long id,
      @ModelAttribute Place place,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    Moderated desk = desks.of(service);
    return act(
        () -> desk.claim(id), "claimed", service, id, place, null, locale, response, after, model);
  }

  @PostMapping(CASE + "/release")
  String release(
      @PathVariable String service,
      @PathVariable long id,
      @ModelAttribute Place place,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    Moderated desk = desks.of(service);
    Supplier<Boolean> release =
        () -> {
          desk.release(id);
          return true;
        };
    return act(release, "released", service, id, place, null, locale, response, after, model);
  }

  @PostMapping(CASE + "/decision")
  String decide(
      @PathVariable String service,
      @PathVariable long id,
      @ModelAttribute Place place,
      @ModelAttribute DecisionForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    Moderated desk = desks.of(service);
    return act(
        () -> desk.decide(id, form.decision()),
        "decided",
        service,
        id,
        place,
        form,
        locale,
        response,
        after,
        model);
  }

  @PostMapping(CASE + "/undo")
  String undo(
      @PathVariable String service,
      @PathVariable long id,
      @ModelAttribute Place place,
      @RequestParam int version,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    Moderated desk = desks.of(service);
    return act(
        () -> desk.undo(id, new CaseVersion(version)),
        "undone",
        service,
        id,
        place,
        null,
        locale,
        response,
        after,
        model);
  }

  /**
   * Does it and comes back to the case; a refusal shows the case as it is now, with what was typed.
   */
  private String act(
      Supplier<?> deed,
      String done,
      String service,
      long id,
      Place place,
      @Nullable DecisionForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    Optional<?> result = attempt.at(deed::get, FIELDS, locale, response, model);
    if (result.isPresent()) {
      after.addFlashAttribute("done", done);
      return "redirect:/console/cases/" + service + "/" + id + place.query();
    }
    Moderated desk = desks.of(service);
    show(service, id, atOnce.ask(service, () -> desk.caseOf(id)), form, place, model);
    return "console/console";
  }

  private void show(
      String service,
      long id,
      Asked<CaseView> asked,
      @Nullable DecisionForm form,
      Place place,
      Model model) {
    list(place, service, id, model);
    Part<CaseView> part = asked.part();
    model.addAttribute("casePart", part).addAttribute("service", service);
    CaseView shown = part.value();
    if (shown != null) {
      model
          .addAttribute("case", shown)
          .addAttribute("marked", MarkedText.of(shown.text(), shown.evidence()))
          .addAttribute("reasons", shown.reasons())
          .addAttribute(
              "decision",
              form == null ? DecisionForm.on(shown.version()) : form.at(shown.version()));
    }
  }

  private void list(Place place, @Nullable String service, long id, Model model) {
    Slice slice = queue.read(place.kindOrAll(), QueueCursor.parse(place.after()));
    model
        .addAttribute("queue", slice)
        .addAttribute("kinds", KINDS)
        .addAttribute("place", place)
        .addAttribute("openService", service)
        .addAttribute("openId", id)
        .addAttribute("nextCase", slice.after(service, id));
  }
}
