package dev.shiming.account.application;

import dev.shiming.account.name.ProtectedNames;
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
import org.springframework.stereotype.Component;

/** Puts an application into the words of a case: what is claimed, and what a machine noticed. */
@Component
class Summary {

  private final ProtectedNames protectedNames;
  private final Screening screening;

  Summary(ProtectedNames protectedNames, Screening screening) {
    this.protectedNames = protectedNames;
    this.screening = screening;
  }

  Snapshot of(Application application) {
    Answers answers = application.answers();
    String name = Objects.requireNonNullElse(answers.officialName(), "");
    String text =
        Stream.of(
                name,
                "@" + Objects.requireNonNullElse(answers.handle(), ""),
                answers.tagline(),
                answers.purpose(),
                answers.exception())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    return new Snapshot(application.applicant(), name, text, application.id());
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
