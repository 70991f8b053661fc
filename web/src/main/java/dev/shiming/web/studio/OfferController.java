package dev.shiming.web.studio;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.Turn;
import dev.shiming.web.service.AccountLife;
import dev.shiming.web.service.Sending;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers an account to somebody else, and takes the offer back. */
@Controller
@RequestMapping("/studio/" + OwnDesks.HANDLE + "/account/transfers")
class OfferController {

  private final OwnDesks desks;
  private final AccountPage page;
  private final AccountLife life;
  private final Attempt attempt;

  OfferController(OwnDesks desks, AccountPage page, AccountLife life, Attempt attempt) {
    this.desks = desks;
    this.page = page;
    this.life = life;
    this.attempt = attempt;
  }

  @PostMapping
  String offer(
      @PathVariable String handle,
      @ModelAttribute("form") OfferForm form,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    var account = desk.account().id();
    var offered =
        attempt.at(
            () -> Sending.keyed(() -> life.offer(account, form.transfer())),
            Set.of("nickname"),
            locale,
            response,
            model);
    return offered.isEmpty()
        ? page.show(desk, form, model)
        : page.told(desk, "offered", new Turn(locale, response, after, model));
  }

  @PostMapping("/{id:[0-9a-f-]{36}}/withdrawal")
  String withdraw(
      @PathVariable String handle,
      @PathVariable String id,
      Locale locale,
      HttpServletResponse response,
      RedirectAttributes after,
      Model model) {
    var desk = desks.at(handle, model);
    return page.act(
        desk,
        () -> life.endOffer(desk.account().id(), id),
        "offer-ended",
        new Turn(locale, response, after, model));
  }
}
