package dev.shiming.account.application;

import dev.shiming.account.application.Offers.Offer;
import dev.shiming.account.official.OfficialQueries;
import dev.shiming.account.official.OfficialRow;
import dev.shiming.account.official.Seats;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.member.Members;
import dev.shiming.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads which accounts are offered to whom. */
@Service
public class OfferQueries {

  private final Offers offers;
  private final OfficialQueries officials;
  private final Seats seats;
  private final Members members;

  OfferQueries(Offers offers, OfficialQueries officials, Seats seats, Members members) {
    this.offers = offers;
    this.officials = officials;
    this.seats = seats;
    this.members = members;
  }

  /**
   * The offer of an account that stands, if any.
   *
   * @throws Problem 404 for whoever holds no seat there
   */
  public List<OfferView> of(String account, String viewer) {
    if (seats.of(account, viewer).isEmpty()) {
      throw Problem.notFound();
    }
    return views(offers.of(account).stream().toList(), viewer);
  }

  /** Those to the viewer. */
  public List<OfferView> to(String viewer) {
    return views(offers.to(viewer), viewer);
  }

  private List<OfferView> views(List<Offer> found, String viewer) {
    Map<String, OfficialRow> accounts = officials.rows(found.stream().map(Offer::account).toList());
    Map<String, MemberView> people = members.find(found.stream().map(Offer::member).toList());
    return found.stream()
        .map(
            offer ->
                view(
                    offer,
                    Objects.requireNonNull(accounts.get(offer.account())),
                    Objects.requireNonNull(people.get(offer.member())),
                    viewer))
        .toList();
  }

  private static OfferView view(
      Offer offer, OfficialRow account, MemberView member, String viewer) {
    return new OfferView(
        offer.id(),
        account.account(),
        account.handle(),
        member,
        offer.at(),
        offer.until(),
        begun(offer, viewer));
  }

  private static OfferView.@Nullable Begun begun(Offer offer, String viewer) {
    String state = offer.state();
    return state == null
        ? null
        : new OfferView.Begun(viewer.equals(offer.member()) ? offer.application() : null, state);
  }
}
