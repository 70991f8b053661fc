package dev.shiming.web.studio;

import dev.shiming.web.service.Life;
import dev.shiming.web.service.OfficialCard;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that time will do to an account, or did.
 *
 * @param what {@code credential}, {@code recheck} or {@code dormancy}
 * @param domain that of the credential
 * @param means what follows of a credential: {@code category} when the account's subject needs it,
 *     {@code news} for the permission for news, else {@code card}
 * @param days from today; negative once the day has passed
 */
record Ahead(String what, @Nullable String domain, String means, LocalDate day, long days) {

  /** So long before its day the first notice goes out. */
  private static final int NOTICE_DAYS = 30;

  /** The soonest first; what has passed stands on top. */
  static List<Ahead> of(Life life, @Nullable OfficialCard card, LocalDate today) {
    var all = new ArrayList<Ahead>();
    for (var one : life.credentials()) {
      all.add(ahead("credential", one.domain(), means(one.domain(), card), one.until(), today));
    }
    if (life.recheckBy() != null) {
      all.add(ahead("recheck", null, "pause", life.recheckBy(), today));
    }
    if (life.dormantOn() != null && "active".equals(life.state())) {
      all.add(ahead("dormancy", null, "suspension", life.dormantOn(), today));
    }
    all.sort(Comparator.comparing(Ahead::day));
    return List.copyOf(all);
  }

  private static Ahead ahead(
      String what, @Nullable String domain, String means, LocalDate day, LocalDate today) {
    return new Ahead(what, domain, means, day, ChronoUnit.DAYS.between(today, day));
  }

  private static String means(String domain, @Nullable OfficialCard card) {
    if (card != null && domain.equals(card.category())) {
      return "category";
    }
    return "news".equals(domain) ? "news" : "card";
  }

  public boolean past() {
    return days < 0;
  }

  public boolean soon() {
    return !past() && days <= NOTICE_DAYS;
  }

  /** Whether a renewal would help, and is wanted now. */
  public boolean presses() {
    return (past() || soon()) && !"dormancy".equals(what);
  }

  /** How far the day is away, in either direction. */
  public long distance() {
    return Math.abs(days);
  }
}
