package dev.shiming.web.console;

import dev.shiming.web.compose.Turn;
import dev.shiming.web.service.Accounts;
import dev.shiming.web.service.Reviews;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reviewers' desk: applications for official accounts, each claim beside what is known. */
@Controller
@RequestMapping("/console/applications")
class ReviewController {

  private static final String CASE = "/{id:\\d{1,18}}";

  private final Casework work;
  private final Presets presets;
  private final Accounts accounts;
  private final Reviews reviews;

  ReviewController(Casework work, Presets presets, Accounts accounts, Reviews reviews) {
    this.work = work;
    this.presets = presets;
    this.accounts = accounts;
    this.reviews = reviews;
  }

  @GetMapping
  String queue(@ModelAttribute Place place, Model model) {
    return work.queue(Desk.REVIEWER, place, model);
  }

  @GetMapping(CASE)
  String open(@PathVariable long id, @ModelAttribute Place place, Locale locale, Model model) {
    return work.open(at(id, place), locale, model);
  }

  @PostMapping(CASE + "/claim")
  String claim(
      @PathVariable long id,
      @ModelAttribute Place place,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    return work.claim(at(id, place), new Turn(locale, response, after, model));
  }

  @PostMapping(CASE + "/release")
  String release(
      @PathVariable long id,
      @ModelAttribute Place place,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    return work.release(at(id, place), new Turn(locale, response, after, model));
  }

  @PostMapping(CASE + "/decision")
  String decide(
      @PathVariable long id,
      @ModelAttribute Place place,
      @ModelAttribute DecisionForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    return work.decide(at(id, place), form, new Turn(locale, response, after, model));
  }

  /** Fills in the usual words for the chosen reason, for whoever has no script. */
  @PostMapping(CASE + "/preset")
  String preset(
      @PathVariable long id,
      @ModelAttribute Place place,
      @ModelAttribute DecisionForm form,
      Locale locale,
      Model model) {
    return work.show(at(id, place), presets.fill(form, locale), locale, model);
  }

  @PostMapping(CASE + "/undo")
  String undo(
      @PathVariable long id,
      @ModelAttribute Place place,
      @RequestParam int version,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    return work.undo(at(id, place), version, new Turn(locale, response, after, model));
  }

  /** Leads to an address on the proof origin that gives the file once. */
  @PostMapping(CASE + "/proofs/{proof:[A-Za-z0-9-]{1,64}}")
  String proof(
      @PathVariable long id,
      @PathVariable String proof,
      @ModelAttribute Place place,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
    return work.leave(
        at(id, place),
        () -> reviews.proofAddress(accounts.caseOf(id).subject().id(), proof).url(),
        new Turn(locale, response, after, model));
  }

  private static CaseAtHand at(long id, Place place) {
    return new CaseAtHand(Desk.REVIEWER, "account", id, place);
  }
}
