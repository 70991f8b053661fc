package dev.shiming.web.studio;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.Seats;
import dev.shiming.web.service.Studio;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts that the member works for, and the seats that are offered to them. */
@Controller
@RequestMapping("/studio")
class StudioController {

  private final Studio studio;
  private final Seats seats;
  private final AtOnce atOnce;
  private final Attempt attempt;

  StudioController(Studio studio, Seats seats, AtOnce atOnce, Attempt attempt) {
    this.studio = studio;
    this.seats = seats;
    this.atOnce = atOnce;
    this.attempt = attempt;
  }

  @GetMapping
  String desks(Model model) {
    var desks = atOnce.ask("forum", studio::desks);
    var offered = atOnce.ask("account", seats::invitations);
    model.addAttribute("desks", desks.part()).addAttribute("offered", offered.part());
    return "studio/studio";
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
      return desks(model);
    }
    after.addFlashAttribute("told", accepts ? "accepted" : "declined");
    return "redirect:/studio";
  }
}
