package dev.shiming.web.report;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.service.Accounts;
import dev.shiming.web.service.Comments;
import dev.shiming.web.service.Forum;
import dev.shiming.web.service.Moderated;
import dev.shiming.web.service.Sending;
import dev.shiming.web.service.ServiceProblem;
import dev.shiming.web.session.Parking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a report to the service that keeps what is reported. */
@Controller
@RequestMapping("/report")
class ReportController {

  static final List<String> REASONS =
      List.of(
          "violence",
          "pornography",
          "fraud",
          "rumour",
          "defamation",
          "privacy",
          "minors",
          "hate",
          "infringement",
          "impersonation",
          "spam",
          "off-topic",
          "other");

  private static final Set<String> FIELDS = Set.of("reason", "text");

  private final Map<String, Moderated> keepers;
  private final Attempt attempt;
  private final Parking parking;

  ReportController(
      Accounts accounts, Forum forum, Comments comments, Attempt attempt, Parking parking) {
    this.keepers =
        Map.of(
            "thread", forum,
            "post", forum,
            "article", forum,
            "comment", comments,
            "member", accounts,
            "official", accounts,
            "nickname", accounts,
            "tagline", accounts,
            "avatar", accounts,
            "cover", accounts);
    this.attempt = attempt;
    this.parking = parking;
  }

  @GetMapping
  String compose(
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String id,
      HttpServletRequest request,
      Model model) {
    var parked = parking.take(request);
    if (parked.isPresent()) {
      model.addAttribute("returned", parked.get().cut() ? "cut" : "whole");
      return form(ReportForm.of(parked.get()), model);
    }
    return form(ReportForm.about(type, id), model);
  }

  @PostMapping
  String send(
      @ModelAttribute("form") ReportForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var keeper = keeper(form);
    var report = form.report();
    var receipt =
        attempt.at(
            () -> Sending.keyed(() -> keeper.report(report)), FIELDS, locale, response, model);
    if (receipt.isEmpty()) {
      return form(form, model);
    }
    after.addFlashAttribute("receipt", receipt.get());
    return "redirect:/report/sent";
  }

  @GetMapping("/sent")
  String sent(Model model) {
    return model.containsAttribute("receipt") ? "report/sent" : "redirect:/";
  }

  private String form(ReportForm form, Model model) {
    keeper(form);
    model.addAttribute("form", form).addAttribute("reasons", REASONS);
    return "report/report";
  }

  private Moderated keeper(ReportForm form) {
    var keeper = form.type() == null ? null : keepers.get(form.type());
    if (keeper == null || form.id() == null || !form.id().matches("[A-Za-z0-9-]{1,36}")) {
      throw new ServiceProblem(404, "not-found", List.of(), Map.of());
    }
    return keeper;
  }
}
