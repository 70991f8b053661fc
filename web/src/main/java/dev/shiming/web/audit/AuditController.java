package dev.shiming.web.audit;

import dev.shiming.web.SiteSettings;
import dev.shiming.web.compose.Attempt;
import dev.shiming.web.service.OperationPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The services' operation logs. What is asked for and why is sent, and stands in no address; the
 * address of a reading has its number only.
 */
@Controller
@RequestMapping("/console/audit")
class AuditController {

  private static final int SHOWN = 50;

  private final Logs logs;
  private final Attempt attempt;
  private final SiteSettings settings;

  AuditController(Logs logs, Attempt attempt, SiteSettings settings) {
    this.logs = logs;
    this.attempt = attempt;
    this.settings = settings;
  }

  @GetMapping
  String ask(Model model) {
    return show(new ReadingForm(null, null, null, null, null, null), model);
  }

  @PostMapping
  String open(
      @ModelAttribute ReadingForm form, Locale locale, HttpServletResponse response, Model model) {
    Optional<String> opened =
        attempt.at(
            () -> {
              String service = form.chosen();
              long id = logs.of(service).open(form.reading(settings.zone())).id();
              return service + "/" + id;
            },
            ReadingForm.FIELDS,
            locale,
            response,
            model);
    return opened
        .map(reading -> "redirect:/console/audit/" + reading)
        .orElseGet(() -> show(form, model));
  }

  /** A page of the reading; looking at it again is another entry of the log. */
  @GetMapping("/{service:forum|comment|account}/{id:\\d{1,18}}")
  String page(
      @PathVariable String service,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    OperationPage page = logs.of(service).operations(id, after, SHOWN);
    model
        .addAttribute("shown", page)
        .addAttribute("path", "/console/audit/" + service + "/" + id)
        .addAttribute("firstPage", after == null);
    return show(ReadingForm.of(service, page.reading(), settings.zone()), model);
  }

  private static String show(ReadingForm form, Model model) {
    model.addAttribute("form", form).addAttribute("services", Logs.SERVICES);
    return "audit/audit";
  }
}
