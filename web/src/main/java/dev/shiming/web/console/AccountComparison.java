package dev.shiming.web.console;

import dev.shiming.web.service.Review;
import dev.shiming.web.service.Review.Declared;
import dev.shiming.web.service.Review.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The accounts that an applicant declares, side by side with those on record. */
record AccountComparison(List<Line> lines) {

  private static final List<String> SITE_NAMES = List.of("实名", "shiming");

  /** One account; what is not on record on another site is nothing against it. */
  record Line(String state, @Nullable Declared declared, @Nullable Recorded recorded) {}

  /** What is missing on one side stands first. */
  static AccountComparison of(Review review, @Nullable String host) {
    List<Recorded> left = new ArrayList<>(review.onRecord());
    List<Line> agreed = new ArrayList<>();
    List<Line> unknown = new ArrayList<>();
    for (Declared declared : review.answers().accounts()) {
      Recorded match =
          here(declared, host)
              ? left.stream().filter(one -> same(declared, one)).findFirst().orElse(null)
              : null;
      if (match != null) {
        left.remove(match);
        agreed.add(new Line("both", declared, match));
      } else if (here(declared, host)) {
        unknown.add(new Line("unknown", declared, null));
      } else {
        agreed.add(new Line("elsewhere", declared, null));
      }
    }
    List<Line> lines = new ArrayList<>();
    left.forEach(one -> lines.add(new Line("undeclared", null, one)));
    lines.addAll(unknown);
    lines.addAll(agreed);
    return new AccountComparison(List.copyOf(lines));
  }

  private static boolean here(Declared declared, @Nullable String host) {
    String site = declared.site() == null ? "" : declared.site().strip().toLowerCase(Locale.ROOT);
    return site.isEmpty()
        || SITE_NAMES.stream().anyMatch(site::contains)
        || (host != null && site.contains(host));
  }

  private static boolean same(Declared declared, Recorded recorded) {
    String name = declared.name() == null ? "" : declared.name().strip();
    String handle = name.startsWith("@") ? name.substring(1) : name;
    return recorded.handle().equalsIgnoreCase(handle)
        || name.equalsIgnoreCase(recorded.account().nickname());
  }
}
