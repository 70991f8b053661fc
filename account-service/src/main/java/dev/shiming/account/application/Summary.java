package dev.shiming.account.application;

import dev.shiming.account.name.ProtectedNames;
import dev.shiming.account.official.Card;
import dev.shiming.account.official.EntityKind;
import dev.shiming.account.official.OfficialQueries;
import dev.shiming.moderation.cases.Snapshot;
import dev.shiming.moderation.screening.Evidence;
import dev.shiming.moderation.screening.Screened;
import dev.shiming.moderation.screening.Screening;
import dev.shiming.moderation.screening.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an application into the words of a case: what is claimed, and what a machine noticed. */
@Component
class Summary {

  private static final String PERSON = EntityKind.PERSON.word();

  private final ProtectedNames protectedNames;
  private final OfficialQueries officials;
  private final Screening screening;

  Summary(ProtectedNames protectedNames, OfficialQueries officials, Screening screening) {
    this.protectedNames = protectedNames;
    this.officials = officials;
    this.screening = screening;
  }

  Snapshot of(Application application) {
    Answers answers = application.answers();
    String name = Objects.requireNonNullElse(answers.officialName(), "");
    String text =
        Stream.of(
                aim(application),
                name,
                "@" + Objects.requireNonNullElse(answers.handle(), ""),
                answers.tagline(),
                answers.purpose(),
                answers.exception())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    return new Snapshot(application.applicant(), name, text, application.id());
  }

  /** What is asked for an account that is there, and who would take whose place. */
  private @Nullable String aim(Application application) {
    Registered registered = application.registered();
    return switch (application.aim().intent()) {
      case OPENING -> null;
      case RENEWAL -> Intent.RENEWAL.word();
      case TRANSFER ->
          "%s: %s → %s"
              .formatted(
                  Intent.TRANSFER.word(),
                  officials
                      .operator(application.aim().account())
                      .map(Card.Operator::name)
                      .orElse(PERSON),
                  registered == null ? PERSON : registered.name());
    };
  }

  /** Names that the site protects, and what screening finds in name and line. */
  List<Evidence> evidence(Claim claim, String applicant) {
    List<Evidence> evidence = new ArrayList<>(protectedNames.resembledBy(claim.name()));
    Screened screened =
        screening.screen(
            new Submission(ApplicationSubject.TYPE, applicant, claim.name().text(), false, true));
    evidence.addAll(screened.evidence());
    return List.copyOf(evidence);
  }
}
