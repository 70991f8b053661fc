package dev.shiming.web.studio;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.service.Seats;
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

/** The accounts that the member works for, and the seats that are offered to them. */
@Controller
@RequestMapping("/studio")
class StudioController {

  private final StudioPage page;
  private final Seats seats;
  private final Attempt attempt;

  StudioController(StudioPage page, Seats seats, Attempt attempt) {
    this.page = page;
    this.seats = seats;
    this.attempt = attempt;
  }

  /** Who sent a form with an address that had ended is led here: it says no more whose it was. */
  @GetMapping
  String desks(
      @RequestParam(name = "name", required = false) @Nullable String outcome, Model model) {
    model.addAttribute("nameEnded", "ended".equals(outcome));
    return page.show(model);
  }

  @PostMapping("/invitations/{id:[0-9a-f-]{36}}/{answer:acceptance|decline}")
  String answer(
      @PathVariable String id,
      @PathVariable String answer,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var accepts = "acceptance".equals(answer);
    Runnable reply = accepts ? () -> seats.accept(id) : () -> seats.decline(id);
    if (!attempt.done(reply, Set.of(), locale, response, model)) {
      return page.show(model);
    }
    after.addFlashAttribute("told", accepts ? "accepted" : "declined");
    return "redirect:/studio";
  }
}
