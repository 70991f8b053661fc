package dev.shiming.web.studio;

import dev.shiming.web.compose.Attempt;
import dev.shiming.web.compose.FormKey;
import dev.shiming.web.compose.Turn;
import dev.shiming.web.layout.Times;
import dev.shiming.web.service.AccountLife;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.Desk;
import dev.shiming.web.service.Officials;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of an account, and what all of its buttons do alike. */
@Component
class AccountPage {

  /** Says on the page that nothing was typed that could be kept. */
  static final String NOTHING_KEPT = "nothing";

  private final AccountLife life;
  private final Officials officials;
  private final AtOnce atOnce;
  private final Attempt attempt;
  private final Times times;

  AccountPage(AccountLife life, Officials officials, AtOnce atOnce, Attempt attempt, Times times) {
    this.life = life;
    this.officials = officials;
    this.atOnce = atOnce;
    this.attempt = attempt;
    this.times = times;
  }

  /** Does what a button asks; a refusal shows the page with the reason. */
  String act(Desk desk, Runnable change, String told, Turn turn) {
    if (!attempt.done(change, Set.of(), turn.locale(), turn.response(), turn.model())) {
      turn.model().addAttribute("kept", NOTHING_KEPT);
      return show(desk, OfferForm.fresh(), turn.model());
    }
    return told(desk, told, turn);
  }

  String told(Desk desk, String word, Turn turn) {
    turn.after().addFlashAttribute("told", word);
    return "redirect:" + address(desk);
  }

  String show(Desk desk, OfferForm form, Model model) {
    var account = desk.account().id();
    var askedLife = atOnce.ask("account", () -> life.life(account));
    var askedOffers = atOnce.ask("account", () -> life.offers(account));
    var card = atOnce.ask("account", () -> officials.card(desk.handle())).part();
    var known = askedLife.part();
    var lived = known.value();
    model
        .addAttribute("lifePart", known)
        .addAttribute("card", card.value())
        .addAttribute(
            "ahead", lived == null ? List.of() : Ahead.of(lived, card.value(), times.today()))
        .addAttribute("offers", askedOffers.part())
        .addAttribute("form", form)
        .addAttribute("key", FormKey.orNew(null));
    return "studio/account";
  }

  static String address(Desk desk) {
    return "/studio/" + desk.handle() + "/account";
  }
}
