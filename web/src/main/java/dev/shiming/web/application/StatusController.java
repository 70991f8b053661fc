package dev.shiming.web.application;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.service.Appeal;
import dev.shiming.web.service.ApplicationView;
import dev.shiming.web.service.Applications;
import dev.shiming.web.service.OfficialHandle;
import dev.shiming.web.service.Officials;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.ServiceProblem;
import dev.shiming.web.session.Parking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an application stands: what was done, what is waited for, and what can be done now. */
@Controller
@RequestMapping("/official/apply/{id:[0-9a-f-]{36}}")
class StatusController {

  private static final Set<String> FIELDS = Set.of("text");

  private final Applications applications;
  private final Officials officials;
  private final Attempt attempt;
  private final Parking parking;

  StatusController(
      Applications applications, Officials officials, Attempt attempt, Parking parking) {
    this.applications = applications;
    this.officials = officials;
    this.attempt = attempt;
    this.parking = parking;
  }

  /** A draft has no status yet: it goes on where something is missing. */
  @GetMapping
  String status(@PathVariable String id, HttpServletRequest request, Model model) {
    var application = applications.application(id);
    if ("draft".equals(application.state())) {
      return "redirect:/official/apply/" + id + "/" + Step.open(application).word();
    }
    var parked = parking.take(request);
    parked.ifPresent(form -> model.addAttribute("returned", form.cut() ? "cut" : "whole"));
    return show(application, parked.map(form -> form.value("text")).orElse(null), model);
  }

  @PostMapping("/appeal")
  String appeal(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var words = new Appeal(text.replace("\r\n", "\n"));
    var sent = attempt.at(() -> applications.appeal(id, words), FIELDS, locale, response, model);
    if (sent.isEmpty()) {
      var application = Part.around("account", () -> applications.application(id)).value();
      return application == null ? again(id, text, model) : show(application, text, model);
    }
    after.addFlashAttribute("told", "appealed");
    return "redirect:/official/apply/" + id;
  }

  @GetMapping("/withdraw")
  String confirm(@PathVariable String id, Model model) {
    var application = applications.application(id);
    if (!application.pending()) {
      return "redirect:/official/apply/" + id;
    }
    model.addAttribute("applied", application);
    return "application/withdraw";
  }

  /** One that was decided meanwhile stays, and its page says so. */
  @PostMapping("/withdraw")
  String withdraw(@PathVariable String id, RedirectAttributes after) {
    try {
      applications.withdraw(id);
    } catch (ServiceProblem decided) {
      if (decided.status() != 409) {
        throw decided;
      }
      return "redirect:/official/apply/" + id;
    }
    after.addFlashAttribute("told", "withdrawn");
    return "redirect:/official/apply";
  }

  private String show(ApplicationView application, @Nullable String appeal, Model model) {
    if ("approved".equals(application.state())) {
      model.addAttribute("card", card(application));
    }
    model
        .addAttribute("applied", application)
        .addAttribute("applicationId", application.id())
        .addAttribute("corrected", Step.corrected(application))
        .addAttribute("appeal", appeal);
    return "application/status";
  }

  /** What was approved is about the account that is there, or has opened one of its own id. */
  private @Nullable OfficialHandle card(ApplicationView application) {
    var about = application.about();
    return about == null
        ? Part.around("account", () -> officials.handleOf(application.id())).value()
        : new OfficialHandle(about.handle());
  }

  /** The words of an appeal stay on the page when nothing else can be had. */
  private static String again(String id, String appeal, Model model) {
    model.addAttribute("applicationId", id).addAttribute("appeal", appeal);
    return "application/status";
  }
}
