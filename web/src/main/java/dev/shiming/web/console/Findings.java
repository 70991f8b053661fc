package dev.shiming.web.console;

import dev.shiming.web.service.Review;
import dev.shiming.web.service.Review.Answers;
import dev.shiming.web.service.Review.Credential;
import dev.shiming.web.service.Review.Registered;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim and what is known about it do not agree: by the registry, and by the credentials.
 *
 * @param registry what contradicts the registry: {@code code}, {@code kind}, {@code revoked}
 * @param needed the domain of the category that needs a credential and has none
 */
record Findings(List<String> registry, @Nullable String needed, List<Held> credentials) {

  /** Categories that nobody writes about without a credential of that domain (O21.9). */
  private static final Set<String> CREDENTIAL_NEEDED =
      Set.of("news", "economy", "education", "medicine", "justice");

  /** A credential as it was given, and what is wrong with it. */
  record Held(Credential given, boolean expired, boolean proven) {}

  static Findings of(Review review, LocalDate today) {
    Answers answers = review.answers();
    String category = answers.category();
    boolean missing =
        category != null
            && CREDENTIAL_NEEDED.contains(category)
            && answers.credentials().stream().noneMatch(one -> category.equals(one.domain()));
    return new Findings(
        contradictions(answers, review.registered()),
        missing ? category : null,
        answers.credentials().stream()
            .map(one -> new Held(one, expired(one, today), proven(one, review)))
            .toList());
  }

  public boolean contradicts(String what) {
    return registry.contains(what);
  }

  private static List<String> contradictions(Answers answers, @Nullable Registered known) {
    List<String> found = new ArrayList<>();
    if (known != null && answers.organised()) {
      if (!known.code().equalsIgnoreCase(answers.code())) {
        found.add("code");
      }
      if (!known.kind().equals(answers.kind())) {
        found.add("kind");
      }
      if (!known.active()) {
        found.add("revoked");
      }
    }
    return List.copyOf(found);
  }

  private static boolean expired(Credential given, LocalDate today) {
    try {
      return given.until() == null || LocalDate.parse(given.until()).isBefore(today);
    } catch (DateTimeParseException noDate) {
      return true;
    }
  }

  private static boolean proven(Credential given, Review review) {
    return review.proofs().stream().anyMatch(proof -> proof.about().equals(given.domain()));
  }
}
