package dev.shiming.web.console;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.service.Measures;
import dev.shiming.web.service.OfficialCard;
import dev.shiming.web.service.Officials;
import dev.shiming.web.service.Part;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where reviewers pause, suspend, close or restore a whole official account, and say why. */
@Controller
@RequestMapping("/console/applications/accounts/{handle:[a-z][a-z0-9-]{2,29}}")
class MeasureController {

  private static final Set<String> FIELDS = Set.of("state", "reason", "text");
  private static final List<String> STATES = List.of("paused", "suspended", "closed", "active");
  private static final List<String> REASONS =
      List.of(
          "official.rules",
          "official.false-information",
          "official.impersonation",
          "official.category",
          "official.credential",
          "official.transfer",
          "official.dormant",
          "official.recheck",
          "official.request");

  private final Officials officials;
  private final Measures measures;
  private final Attempt attempt;

  MeasureController(Officials officials, Measures measures, Attempt attempt) {
    this.officials = officials;
    this.measures = measures;
    this.attempt = attempt;
  }

  @GetMapping
  String account(@PathVariable String handle, Model model) {
    return show(officials.card(handle), MeasureForm.EMPTY, model);
  }

  @PostMapping
  String take(
      @PathVariable String handle,
      @ModelAttribute MeasureForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    OfficialCard card = officials.card(handle);
    Optional<Measures.Wanted> taken =
        attempt.at(
            () -> {
              Measures.Wanted wanted = form.wanted();
              measures.take(card.account().id(), wanted);
              return wanted;
            },
            FIELDS,
            locale,
            response,
            model);
    if (taken.isEmpty()) {
      return show(card, form, model);
    }
    after.addFlashAttribute("told", taken.get().state());
    return "redirect:/console/applications/accounts/" + handle;
  }

  private String show(OfficialCard card, MeasureForm form, Model model) {
    model
        .addAttribute("card", card)
        .addAttribute("taken", Part.of("account", () -> measures.of(card.account().id())))
        .addAttribute("states", STATES.stream().filter(one -> !one.equals(card.state())).toList())
        .addAttribute("reasons", REASONS)
        .addAttribute("form", form);
    return "console/account";
  }
}
