package dev.shiming.web.console;

import dev.shiming.web.compose.Turn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The moderators' desk: filters, queue and the case at hand on one page. */
@Controller
@RequestMapping("/console")
class ConsoleController {

  private static final String CASE = "/cases/{service:[a-z]{3,10}}/{id:\\d{1,18}}";

  private final Casework work;

  ConsoleController(Casework work) {
    this.work = work;
  }

  @GetMapping
  String queue(@ModelAttribute Place place, Model model) {
    return work.queue(Desk.MODERATOR, place, model);
  }

  @GetMapping(CASE)
  String open(
      @PathVariable String service,
      @PathVariable long id,
      @ModelAttribute Place place,
      Locale locale,
      Model model) {
    return work.open(at(service, id, place), locale, model);
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
    return work.claim(at(service, id, place), new Turn(locale, response, after, model));
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
    return work.release(at(service, id, place), new Turn(locale, response, after, model));
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
    return work.decide(at(service, id, place), form, new Turn(locale, response, after, model));
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
    return work.undo(at(service, id, place), version, new Turn(locale, response, after, model));
  }

  private static CaseAtHand at(String service, long id, Place place) {
    return new CaseAtHand(Desk.MODERATOR, service, id, place);
  }
}
