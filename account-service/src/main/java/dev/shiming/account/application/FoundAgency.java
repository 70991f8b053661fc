package dev.shiming.account.application;

import dev.shiming.account.official.Agency;
import dev.shiming.account.organisation.Organisation;
import dev.shiming.account.organisation.UnifiedCode;
import java.time.Instant;
import java.util.ArrayList;

/** What the registry said of the agency that an application names, and when. */
public record FoundAgency(String code, String name, boolean active, Instant at) {

  static FoundAgency of(Organisation found, Instant at) {
    return new FoundAgency(found.code().value(), found.name(), found.active(), at);
  }

  boolean isNamedBy(Answers answers) {
    UnifiedCode named = answers.agencyCode(new ArrayList<>());
    return named != null && named.value().equals(code);
  }

  /** As the card will say it. */
  Agency checked() {
    return new Agency(code, name, at);
  }
}
