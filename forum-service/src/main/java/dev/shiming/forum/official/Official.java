package dev.shiming.forum.official;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An official account as the forum knows it. */
public record Official(
    String account,
    String handle,
    String name,
    Kind kind,
    @Nullable String category,
    State state,
    boolean announces,
    News news,
    boolean secondPair,
    List<Domain> domains) {

  private static final Set<String> EXPERT =
      Set.of("news", "economy", "education", "medicine", "justice");

  /** Whether its category needs no credential, or one that still holds on this day. */
  boolean credentialHolds(LocalDate today) {
    return category == null || !EXPERT.contains(category) || holds(category, today);
  }

  /** The account as it stands on this day: its permission for news ends with its credential. */
  Official on(LocalDate today) {
    News still = holds("news", today) ? news : News.NONE;
    return new Official(
        account, handle, name, kind, category, state, announces, still, secondPair, domains);
  }

  private boolean holds(String domain, LocalDate today) {
    return domains.stream()
        .anyMatch(held -> held.domain.equals(domain) && !held.until.isBefore(today));
  }

  /** Who stands behind the account. */
  public enum Kind {
    PERSON,
    ENTERPRISE,
    MEDIA,
    GOVERNMENT,
    ORGANISATION;

    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the account publishes at present. */
  public enum State {
    ACTIVE,
    PAUSED,
    SUSPENDED,
    CLOSED;

    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the account may do with news. */
  public enum News {
    NONE,
    REPOST,
    PUBLISH;

    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A field for which a credential was checked, and the last day on which it holds. */
  public record Domain(String domain, LocalDate until) {}
}
