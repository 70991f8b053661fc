package dev.shiming.web.studio;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.Turn;
import dev.shiming.web.service.AccountLife;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the name of the person behind an account on its card. Name and number pass through: no page
 * has them a second time, and no parked form does.
 */
@Controller
@RequestMapping("/studio/" + OwnDesks.HANDLE + "/account/name")
class OperatorNameController {

  private static final Set<String> FIELDS = Set.of("name", "number", "consent");

  private final OwnDesks desks;
  private final AccountPage page;
  private final AccountLife life;
  private final Attempt attempt;

  OperatorNameController(OwnDesks desks, AccountPage page, AccountLife life, Attempt attempt) {
    this.desks = desks;
    this.page = page;
    this.life = life;
    this.attempt = attempt;
  }

  @PostMapping
  String show(
      @PathVariable String handle,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "false") boolean consent,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    var typed = new AccountLife.OperatorName(name.strip(), number.strip(), consent);
    Runnable showing = () -> life.showName(desk.account().id(), typed);
    if (!attempt.done(showing, FIELDS, locale, response, model)) {
      model.addAttribute("kept", "retype").addAttribute("consented", consent);
      return page.show(desk, OfferForm.fresh(), model);
    }
    return page.told(desk, "name-shown", new Turn(locale, response, after, model));
  }

  @PostMapping("/withdrawal")
  String forget(
      @PathVariable String handle,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    return page.act(
        desk,
        () -> life.forgetName(desk.account().id()),
        "name-forgotten",
        new Turn(locale, response, after, model));
  }
}
