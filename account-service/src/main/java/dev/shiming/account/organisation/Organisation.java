package dev.shiming.account.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the registry knows it.
 *
 * @param active false when its registration was revoked
 * @param contactHint enough of the registered contact's phone to recognise it, no more
 * @param receipt by which the registry finds this answer again
 */
public record Organisation(
    UnifiedCode code,
    String name,
    Kind kind,
    boolean active,
    String place,
    String scope,
    String contactHint,
    List<Related> related,
    String receipt) {

  public Organisation {
    related = List.copyOf(related);
  }

  /** What an organisation is by its registration. */
  public enum Kind {
    ENTERPRISE,
    GOVERNMENT,
    MEDIA,
    ORGANISATION;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> named(@Nullable String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  /** Another organisation that belongs together with it. */
  public record Related(UnifiedCode code, String name) {}
}
