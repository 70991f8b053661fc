package dev.shiming.account.application;

import dev.shiming.account.name.AccountName;
import dev.shiming.account.name.Handle;
import dev.shiming.account.name.Names;
import dev.shiming.account.official.EntityKind;
import dev.shiming.account.proof.ProofView;
import dev.shiming.account.proof.Proofs;
import dev.shiming.account.vault.Vault;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.time.ChinaTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds everything that still stands between a draft and its submission. */
@Component
class Completeness {

  private static final Set<String> STRONG = Set.of("identity-number", "network-number");

  private final Names names;
  private final Proofs proofs;
  private final Vault vault;
  private final Continuity continuity;
  private final InstantSource time;

  Completeness(Names names, Proofs proofs, Vault vault, Continuity continuity, InstantSource time) {
    this.names = names;
    this.proofs = proofs;
    this.vault = vault;
    this.continuity = continuity;
    this.time = time;
  }

  /** The claim where nothing is wrong; else null, and what is wrong in {@code problems}. */
  @Nullable Claim read(Application application, List<FieldProblem> problems) {
    LocalDate today = ChinaTime.today(time);
    Answers answers = application.answers();
    Claim claim = Claim.read(answers, today, problems);
    if (!application.named()) {
      names(application, problems);
    }
    continuity.check(application, problems);
    agency(application, problems);
    EntityKind.of(answers.kind())
        .ifPresent(
            kind -> {
              if (kind.organised()) {
                organisation(application, problems);
                proofs(application, problems);
              } else {
                person(application, problems);
              }
            });
    return problems.isEmpty() ? claim : null;
  }

  /** Somebody else may have taken a name since it was typed. */
  private void names(Application application, List<FieldProblem> problems) {
    List<FieldProblem> ignored = new ArrayList<>();
    Answers answers = application.answers();
    AccountName name = AccountName.read("officialName", answers.officialName(), ignored);
    if (name != null && names.taken(name.skeleton(), application.id())) {
      problems.add(FieldProblem.of("officialName", "officialName.taken"));
    }
    Handle handle = Handle.read(answers.handle(), ignored);
    if (handle != null && names.taken(handle.skeleton(), application.id())) {
      problems.add(FieldProblem.of("handle", "handle.taken"));
    }
  }

  /** The registry knows it, and this person may act for it. */
  private static void organisation(Application application, List<FieldProblem> problems) {
    Registered registered = application.registered();
    if (registered == null) {
      if (problems.stream().noneMatch(problem -> problem.field().equals("code"))) {
        problems.add(FieldProblem.of("registry", "registry.unasked"));
      }
      return;
    }
    registered.compare(EntityKind.of(application.answers().kind()).orElseThrow(), problems);
    if (!application.mayAct()) {
      problems.add(FieldProblem.of("authority", "authority.missing"));
    }
  }

  /** The registry was asked about the agency that is named, and knows that it exists. */
  private static void agency(Application application, List<FieldProblem> problems) {
    FoundAgency found = application.agency();
    boolean refused = problems.stream().anyMatch(problem -> problem.field().equals("agency"));
    if (refused || application.answers().agencyCode(new ArrayList<>()) == null) {
      return;
    }
    if (found == null) {
      problems.add(FieldProblem.of("agency", "agency.unasked"));
    } else if (!found.active()) {
      problems.add(FieldProblem.of("agency", "agency.revoked"));
    }
  }

  /** An organisation shows the document of each credential; a person's papers are not taken. */
  private void proofs(Application application, List<FieldProblem> problems) {
    if (application.answers().credentialRows().isEmpty()) {
      return;
    }
    Set<String> shown =
        proofs.of(application.id()).stream().map(ProofView::about).collect(Collectors.toSet());
    boolean missing =
        application.answers().credentialRows().stream()
            .map(Answers.CredentialAnswer::domain)
            .anyMatch(domain -> domain != null && !shown.contains(domain));
    if (missing) {
      problems.add(FieldProblem.of("credentials", "credential.proof"));
    }
  }

  /** A phone alone is not the compound verification of O21.8. */
  private void person(Application application, List<FieldProblem> problems) {
    boolean strong =
        vault
            .newest(application.applicant())
            .filter(verified -> STRONG.contains(verified.method()))
            .isPresent();
    if (!strong) {
      problems.add(FieldProblem.of("kind", "identity.too-weak"));
    }
  }
}
