package dev.shiming.web.application;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.Complaints;
import dev.shiming.web.layout.Wording;
import dev.shiming.web.service.Answers;
import dev.shiming.web.service.ApplicationVersion;
import dev.shiming.web.service.ApplicationView;
import dev.shiming.web.service.Applications;
import dev.shiming.web.service.ContactCode;
import dev.shiming.web.service.FieldProblem;
import dev.shiming.web.service.Part;
import dev.shiming.web.session.Parking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/** The steps of an application. Every button keeps what was typed first, right or wrong. */
@Controller
@RequestMapping(
    "/official/apply/{id:[0-9a-f-]{36}}/{step:entity|account|operation|credentials|accounts|confirmation}")
class StepController {

  private static final Answers.Credential NO_CREDENTIAL = new Answers.Credential(null, null, null);
  private static final Answers.Account NO_ACCOUNT = new Answers.Account(null, null, null);

  /** How an upload ended, as the proof origin says. */
  private static final Set<String> PROOF_OUTCOMES =
      Set.of("taken", "missing", "too-large", "type", "too-many");

  private final Applications applications;
  private final Attempt attempt;
  private final Wording wording;
  private final Parking parking;

  StepController(Applications applications, Attempt attempt, Wording wording, Parking parking) {
    this.applications = applications;
    this.attempt = attempt;
    this.wording = wording;
    this.parking = parking;
  }

  @GetMapping
  String show(
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam(required = false) @Nullable String more,
      @RequestParam(required = false) @Nullable String proof,
      Locale locale,
      HttpServletRequest request,
      Model model) {
    var here = Step.of(step);
    var application = applications.application(id);
    if (!application.open()) {
      return "redirect:/official/apply/" + id;
    }
    var parked = parking.take(request);
    if (parked.isPresent()) {
      model.addAttribute("returned", parked.get().cut() ? "cut" : "whole");
      return page(id, here, StepForm.of(parked.get()), application, false, model);
    }
    model.addAttribute("proof", proof != null && PROOF_OUTCOMES.contains(proof) ? proof : null);
    var missing = here.problems(application);
    if (more == null && here.answered(application.answers()) && !missing.isEmpty()) {
      model
          .addAttribute("incomplete", true)
          .addAttribute("complaints", Complaints.of(missing, here.fields(), wording, locale));
    }
    var form = StepForm.of(application.answers(), application.version());
    return page(id, here, form, application, more != null, model);
  }

  @PostMapping
  String save(
      @PathVariable String id,
      @PathVariable String step,
      @ModelAttribute("form") StepForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var here = Step.of(step);
    var saved =
        attempt.at(
            () -> applications.answer(id, step, form.answers(here)),
            here.fields(),
            locale,
            response,
            model);
    if (saved.isEmpty()) {
      return refused(id, here, form, model);
    }
    var now = saved.get();
    Supplier<?> deed = deed(id, form, now);
    if (deed == null) {
      return "redirect:" + onwards(id, here, form, now, after);
    }
    var done = attempt.at(deed::get, here.fields(), locale, response, model);
    if (done.isEmpty()) {
      var current = Part.around("account", () -> applications.application(id)).value();
      var application = current == null ? now : current;
      return page(id, here, form.on(application.version()), application, false, model);
    }
    after.addFlashAttribute("told", form.deed());
    return "redirect:/official/apply/" + id + done(step, form.deed());
  }

  /** What a button asks of the service once the step is kept; null for those that only lead on. */
  private @Nullable Supplier<?> deed(String id, StepForm form, ApplicationView now) {
    return switch (form.deed()) {
      case "registry" -> () -> applications.askRegistry(id);
      case "agency" -> () -> applications.askAgency(id);
      case "send-code" -> () -> applications.sendCode(id);
      case "prove" ->
          () ->
              applications.proveAuthority(
                  id, new ContactCode(Objects.requireNonNullElse(form.contactCode(), "").strip()));
      case "submit" -> () -> applications.submit(id, new ApplicationVersion(now.version()));
      default -> null;
    };
  }

  /** Where a button leads that asked something of the service. */
  private static String done(String step, String deed) {
    return switch (deed) {
      case "submit" -> "";
      case "agency" -> "/" + step + "#agency";
      default -> "/" + step + "#authority";
    };
  }

  /** A step that was left incomplete is shown once more, with what it lacks. */
  private static String onwards(
      String id, Step here, StepForm form, ApplicationView now, RedirectAttributes after) {
    var wizard = "/official/apply/" + id + "/";
    var before = here.before();
    var next = here.next();
    if ("leave".equals(form.deed())) {
      after.addFlashAttribute("told", "kept");
      return "/official/apply";
    }
    if ("back".equals(form.deed()) && before != null) {
      return wizard + before.word();
    }
    if (form.deed().startsWith(StepForm.PROOF)) {
      return wizard + "proofs/" + form.deed().substring(StepForm.PROOF.length());
    }
    if (StepForm.PICTURE.equals(form.deed())) {
      return wizard + "picture";
    }
    if ("more".equals(form.deed())) {
      return wizard + here.word() + "?more=1#rows";
    }
    if (form.takesOut() || !here.problems(now).isEmpty() || next == null) {
      return wizard + here.word();
    }
    return wizard + next.word();
  }

  /** The form with what was typed, also while the application itself cannot be had. */
  private String refused(String id, Step here, StepForm form, Model model) {
    var current = Part.around("account", () -> applications.application(id)).value();
    if (current == null) {
      return page(id, here, form, null, false, model);
    }
    if (form.version() == null || form.version() != current.version()) {
      model.addAttribute("meanwhile", true);
    }
    return page(id, here, form.on(current.version()), current, false, model);
  }

  private static String page(
      String id,
      Step here,
      StepForm form,
      @Nullable ApplicationView application,
      boolean more,
      Model model) {
    model
        .addAttribute("applicationId", id)
        .addAttribute("applied", application)
        .addAttribute("step", here)
        .addAttribute("steps", Step.values())
        .addAttribute("done", application == null ? List.of() : Step.done(application))
        .addAttribute("form", form)
        .addAttribute("credentials", rows(form.shownCredentials(), more, NO_CREDENTIAL))
        .addAttribute("accounts", rows(form.shownAccounts(), more, NO_ACCOUNT))
        .addAttribute("missing", application == null ? List.of() : elsewhere(here, application));
    return "application/step";
  }

  private static List<FieldProblem> elsewhere(Step here, ApplicationView application) {
    return application.problems().stream()
        .filter(problem -> !here.fields().contains(problem.field()))
        .toList();
  }

  /** The rows with one to type in, where there is none yet or one more was asked for. */
  private static <T> List<T> rows(List<T> filled, boolean more, T blank) {
    List<T> rows = new ArrayList<>(filled);
    if ((more || rows.isEmpty()) && rows.size() < StepForm.MOST_ROWS) {
      rows.add(blank);
    }
    return rows;
  }
}
