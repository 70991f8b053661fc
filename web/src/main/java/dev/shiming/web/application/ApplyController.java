package dev.shiming.web.application;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.FormKey;
import dev.shiming.web.service.Applications;
import dev.shiming.web.service.NewApplication;
import dev.shiming.web.service.OfficialRules;
import dev.shiming.web.service.Officials;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.Sending;
import dev.shiming.web.session.ParkedForm;
import dev.shiming.web.session.Parking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's own applications, and the beginning of a new one. */
@Controller
@RequestMapping("/official/apply")
class ApplyController {

  private final Applications applications;
  private final Officials officials;
  private final Attempt attempt;
  private final Parking parking;

  ApplyController(
      Applications applications, Officials officials, Attempt attempt, Parking parking) {
    this.applications = applications;
    this.officials = officials;
    this.attempt = attempt;
    this.parking = parking;
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    return show(parking.take(request).map(parked -> key(parked)).orElse(null), model);
  }

  @PostMapping
  String begin(
      @RequestParam(required = false) @Nullable String key,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    var application = NewApplication.opening(FormKey.orNew(key));
    var begun =
        attempt.at(
            () -> Sending.keyed(() -> applications.begin(application)),
            Set.of(),
            locale,
            response,
            model);
    return begun.isEmpty()
        ? show(application.key(), model)
        : "redirect:/official/apply/" + begun.get().id();
  }

  private String show(@Nullable String key, Model model) {
    Part<OfficialRules> rules = Part.around("account", officials::rules);
    model
        .addAttribute("own", Part.of("account", applications::own))
        .addAttribute("rules", rules.value())
        .addAttribute("key", FormKey.orNew(key));
    return "application/list";
  }

  private static @Nullable String key(ParkedForm parked) {
    return parked.value("key");
  }
}
