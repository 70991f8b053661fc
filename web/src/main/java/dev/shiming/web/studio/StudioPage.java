package dev.shiming.web.studio;

import dev.shiming.web.compose.FormKey;
import dev.shiming.web.service.AccountLife;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.Seats;
import dev.shiming.web.service.Studio;
import dev.shiming.web.service.Transfer;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The first page of the studio: the accounts one works for, and what one is offered. */
@Component
class StudioPage {

  private final Studio studio;
  private final Seats seats;
  private final AccountLife life;
  private final AtOnce atOnce;

  StudioPage(Studio studio, Seats seats, AccountLife life, AtOnce atOnce) {
    this.studio = studio;
    this.seats = seats;
    this.life = life;
    this.atOnce = atOnce;
  }

  String show(Model model) {
    var desks = atOnce.ask("forum", studio::desks);
    var offered = atOnce.ask("account", seats::invitations);
    var transfers = atOnce.ask("account", life::offered);
    model
        .addAttribute("desks", desks.part())
        .addAttribute("offered", offered.part())
        .addAttribute("transfers", keyed(transfers.part()));
    return "studio/studio";
  }

  private static Part<List<OfferedAccount>> keyed(Part<List<Transfer>> transfers) {
    var offers = transfers.value();
    return new Part<>(
        offers == null ? null : offers.stream().map(OfferedAccount::of).toList(),
        transfers.missing());
  }

  /** An offered account with the key of the form that begins the application for it. */
  record OfferedAccount(Transfer transfer, String key) {

    static OfferedAccount of(Transfer transfer) {
      return new OfferedAccount(transfer, FormKey.orNew(null));
    }
  }
}
