package dev.shiming.forum.official;

import dev.shiming.forum.official.Official.Domain;
import dev.shiming.forum.official.Official.Kind;
import dev.shiming.forum.official.Official.News;
import dev.shiming.forum.official.Official.State;
import dev.shiming.kit.fact.UnreadableFact;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What account-service says of an official account on {@code shiming.official}; the whole state,
 * with its version.
 */
record OfficialFact(
    long version,
    @Nullable String account,
    @Nullable String handle,
    @Nullable String name,
    @Nullable String kind,
    @Nullable String category,
    @Nullable String state,
    boolean announces,
    @Nullable String news,
    boolean secondPair,
    @Nullable List<ToldDomain> domains,
    @Nullable List<ToldSeat> seats) {

  private static final int HANDLE_MAX = 64;
  private static final int NAME_MAX = 120;
  private static final int CATEGORY_MAX = 64;
  private static final Set<String> DOMAINS =
      Set.of("news", "economy", "education", "medicine", "justice");

  /** A field with its end, as it was sent. */
  record ToldDomain(@Nullable String domain, @Nullable String until) {}

  /** A seat as it was sent. */
  record ToldSeat(@Nullable String account, @Nullable String seat) {}

  /**
   * The account that the fact tells of.
   *
   * @throws UnreadableFact for what no table of ours can hold: tried again it would fail for ever
   */
  Official official() {
    if (version <= 0) {
      throw new UnreadableFact("version");
    }
    return new Official(
        id(account),
        text("handle", handle, HANDLE_MAX),
        text("name", name, NAME_MAX),
        word("kind", Kind.class, kind),
        category == null ? null : text("category", category, CATEGORY_MAX),
        word("state", State.class, state),
        announces,
        word("news", News.class, news),
        secondPair,
        domains == null ? List.of() : domains.stream().map(OfficialFact::domain).toList());
  }

  /** The seats by member. */
  Map<String, Seat> seated() {
    Map<String, Seat> seated = new LinkedHashMap<>();
    for (ToldSeat told : seats == null ? List.<ToldSeat>of() : seats) {
      Seat seat = Seat.parse(told.seat).orElseThrow(() -> new UnreadableFact("seat"));
      seated.put(id(told.account), seat);
    }
    return seated;
  }

  private static String id(@Nullable String id) {
    try {
      return UUID.fromString(id == null ? "" : id).toString();
    } catch (IllegalArgumentException noUuid) {
      throw new UnreadableFact("account");
    }
  }

  private static String text(String field, @Nullable String text, int max) {
    if (text == null || text.isBlank() || text.length() > max) {
      throw new UnreadableFact(field);
    }
    return text;
  }

  private static <E extends Enum<E>> E word(String field, Class<E> type, @Nullable String word) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
        return constant;
      }
    }
    throw new UnreadableFact(field);
  }

  private static Domain domain(ToldDomain told) {
    if (told.domain == null || !DOMAINS.contains(told.domain) || told.until == null) {
      throw new UnreadableFact("domain");
    }
    try {
      return new Domain(told.domain, LocalDate.parse(told.until));
    } catch (DateTimeParseException noDate) {
      throw new UnreadableFact("until");
    }
  }
}
