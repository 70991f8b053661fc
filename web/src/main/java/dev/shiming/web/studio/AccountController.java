package dev.shiming.web.studio;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.FormKey;
import dev.shiming.web.compose.Turn;
import dev.shiming.web.service.AccountLife;
import dev.shiming.web.service.Applications;
import dev.shiming.web.service.NewApplication;
import dev.shiming.web.service.Sending;
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

/** What stands about an account, what time will do with it, and how its owners keep it. */
@Controller
@RequestMapping("/studio/" + OwnDesks.HANDLE + "/account")
class AccountController {

  /** How it ended to have a name shown, as the origin where it was typed says. */
  private static final Set<String> NAME_OUTCOMES =
      Set.of(
          "shown", "missing", "invalid", "consent", "mismatch", "limit", "unavailable", "refused");

  private final OwnDesks desks;
  private final AccountPage page;
  private final AccountLife life;
  private final Applications applications;
  private final Attempt attempt;
  private final Parking parking;

  AccountController(
      OwnDesks desks,
      AccountPage page,
      AccountLife life,
      Applications applications,
      Attempt attempt,
      Parking parking) {
    this.desks = desks;
    this.page = page;
    this.life = life;
    this.applications = applications;
    this.attempt = attempt;
    this.parking = parking;
  }

  @GetMapping
  String account(
      @PathVariable String handle,
      @RequestParam(name = "name", required = false) @Nullable String outcome,
      HttpServletRequest request,
      Model model) {
    var form = OfferForm.fresh();
    var parked = parking.take(request);
    if (parked.isPresent()) {
      model.addAttribute("returned", parked.get().cut() ? "cut" : "whole");
      form = new OfferForm(parked.get().value("nickname"), parked.get().value("key"));
    }
    if (outcome != null && NAME_OUTCOMES.contains(outcome)) {
      model.addAttribute("named", outcome);
    }
    return page.show(desks.at(handle, model), form, model);
  }

  @PostMapping("/renewal")
  String renew(
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String key,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    var desk = desks.at(handle, model);
    var renewal = NewApplication.renewal(FormKey.orNew(key), desk.account().id());
    var begun =
        attempt.at(
            () -> Sending.keyed(() -> applications.begin(renewal)),
            Set.of(),
            locale,
            response,
            model);
    if (begun.isEmpty()) {
      model.addAttribute("kept", AccountPage.NOTHING_KEPT);
      return page.show(desk, OfferForm.fresh(), model);
    }
    return "redirect:/official/apply/" + begun.get().id();
  }

  @PostMapping("/awakening")
  String awaken(
      @PathVariable String handle,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    return page.act(
        desk,
        () -> life.awaken(desk.account().id()),
        "awakened",
        new Turn(locale, response, after, model));
  }

  @PostMapping("/agency/withdrawal")
  String leaveAgency(
      @PathVariable String handle,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    return page.act(
        desk,
        () -> life.leaveAgency(desk.account().id()),
        "agency-left",
        new Turn(locale, response, after, model));
  }
}
