package dev.shiming.web.studio;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.Turn;
import dev.shiming.web.service.AccountLife;
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

/**
 * Leads the person behind an account to where their name for its card is taken. Name and number go
 * from the browser to that origin; this site never has them.
 */
@Controller
@RequestMapping("/studio/" + OwnDesks.HANDLE + "/account/name")
class OperatorNameController {

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

  @GetMapping
  String choose(
      @PathVariable String handle, Locale locale, HttpServletResponse response, Model model) {
    var desk = desks.at(handle, model);
    var address =
        attempt.at(() -> life.nameAddress(desk.account().id()), Set.of(), locale, response, model);
    if (address.isEmpty()) {
      model.addAttribute("kept", AccountPage.NOTHING_KEPT);
      return page.show(desk, OfferForm.fresh(), model);
    }
    model.addAttribute("address", address.get().url());
    return "studio/naming";
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
