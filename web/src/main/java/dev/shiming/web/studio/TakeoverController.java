package dev.shiming.web.studio;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.FormKey;
import dev.shiming.web.service.AccountLife;
import dev.shiming.web.service.Applications;
import dev.shiming.web.service.NewApplication;
import dev.shiming.web.service.Sending;
import dev.shiming.web.service.ServiceProblem;
import dev.shiming.web.service.Transfer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers the offer of an account: by applying for it, or by declining. */
@Controller
@RequestMapping("/studio/transfers/{id:[0-9a-f-]{36}}")
class TakeoverController {

  private final StudioPage page;
  private final AccountLife life;
  private final Applications applications;
  private final Attempt attempt;

  TakeoverController(
      StudioPage page, AccountLife life, Applications applications, Attempt attempt) {
    this.page = page;
    this.life = life;
    this.applications = applications;
    this.attempt = attempt;
  }

  @PostMapping("/application")
  String begin(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String key,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Supplier<String> beginning =
        () -> {
          var account = offer(id).account().id();
          var transfer = NewApplication.transfer(FormKey.orNew(key), account);
          var begun = Sending.keyed(() -> applications.begin(transfer));
          return "redirect:/official/apply/" + begun.id();
        };
    return answer(beginning, locale, response, model);
  }

  @PostMapping("/decline")
  String decline(
      @PathVariable String id,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    Supplier<String> declining =
        () -> {
          life.endOffer(offer(id).account().id(), id);
          after.addFlashAttribute("told", "transfer-declined");
          return "redirect:/studio";
        };
    return answer(declining, locale, response, model);
  }

  /** An offer that is not the caller's does not exist for them. */
  private Transfer offer(String id) {
    return life.offered().stream()
        .filter(transfer -> transfer.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ServiceProblem(404, "not-found", List.of(), Map.of()));
  }

  private String answer(
      Supplier<String> answering, Locale locale, HttpServletResponse response, Model model) {
    var answered = attempt.at(answering, Set.of(), locale, response, model);
    if (answered.isEmpty()) {
      model.addAttribute("kept", AccountPage.NOTHING_KEPT);
      return page.show(model);
    }
    return answered.get();
  }
}
