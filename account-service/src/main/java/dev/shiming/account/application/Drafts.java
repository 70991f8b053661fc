package dev.shiming.account.application;

import dev.shiming.account.official.OfficialQueries;
import dev.shiming.account.official.OfficialRow;
import dev.shiming.account.organisation.Organisation;
import dev.shiming.account.proof.Proofs;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications on the applicant's side, each change in a transaction of its own. */
@Service
class Drafts {

  private static final int MOST_OPEN = 10;

  private final Applications applications;
  private final Completeness completeness;
  private final Continuity continuity;
  private final OfficialQueries officials;
  private final Proofs proofs;
  private final OperationLog operations;
  private final ApplicationSettings settings;
  private final InstantSource time;

  Drafts(
      Applications applications,
      Completeness completeness,
      Continuity continuity,
      OfficialQueries officials,
      Proofs proofs,
      OperationLog operations,
      ApplicationSettings settings,
      InstantSource time) {
    this.applications = applications;
    this.completeness = completeness;
    this.continuity = continuity;
    this.officials = officials;
    this.proofs = proofs;
    this.operations = operations;
    this.settings = settings;
    this.time = time;
  }

  @Transactional
  String begin(String applicant, Intent intent, @Nullable String account) {
    if (applications.openOf(applicant) >= MOST_OPEN) {
      throw new Problem(HttpStatus.CONFLICT, "application.too-many", Map.of("max", MOST_OPEN));
    }
    Application begun =
        intent == Intent.OPENING
            ? Application.begin(applicant, time.instant())
            : continuity.begin(applicant, intent, account == null ? "" : account);
    applications.add(begun);
    operations.record(applicant, "application.begin", reference(begun.id()));
    return begun.id();
  }

  List<ApplicationView> of(String applicant) {
    List<Application> own = applications.of(applicant);
    Map<String, OfficialRow> about =
        officials.rows(own.stream().map(one -> one.aim().account()).toList());
    return own.stream()
        .map(
            one ->
                ApplicationView.of(one, about(one, about), List.of(), List.of(), settings.appeal()))
        .toList();
  }

  ApplicationView view(String id, String applicant) {
    Application found = own(id, applicant);
    List<FieldProblem> problems = new ArrayList<>();
    if (found.state().open()) {
      completeness.read(found, problems);
    }
    Map<String, OfficialRow> about = officials.rows(List.of(found.aim().account()));
    return ApplicationView.of(
        found, about(found, about), proofs.of(id), problems, settings.appeal());
  }

  /** The account that was there before it; null for an opening. */
  static @Nullable OfficialRow about(Application application, Map<String, OfficialRow> rows) {
    return application.aim().opening() ? null : rows.get(application.aim().account());
  }

  /** Somebody else's application does not exist. */
  Application own(String id, String applicant) {
    return applications
        .find(id)
        .filter(found -> found.applicant().equals(applicant))
        .orElseThrow(Problem::notFound);
  }

  /**
   * The applicant's own while it can be changed.
   *
   * @throws Problem 404, or 409 {@code application.closed}
   */
  Application open(String id, String applicant) {
    Application found = own(id, applicant);
    if (!found.state().open()) {
      throw new Problem(HttpStatus.CONFLICT, "application.closed");
    }
    return found;
  }

  @Transactional
  void change(String id, String applicant, String operation, Consumer<Application> act) {
    Application found = lockOwn(id, applicant);
    act.accept(found);
    applications.save(found);
    operations.record(applicant, operation, reference(id));
  }

  @Transactional
  void learn(String id, String applicant, Registered registered, boolean confirmed) {
    change(
        id,
        applicant,
        "application.registry",
        one -> {
          one.learn(registered, time.instant());
          if (confirmed) {
            one.showAuthority(registered.code(), "registry", time.instant());
          }
        });
  }

  @Transactional
  void learnAgency(String id, String applicant, Organisation found) {
    change(
        id,
        applicant,
        "application.agency",
        one -> one.learnAgency(FoundAgency.of(found, time.instant())));
  }

  @Transactional
  void showAuthority(String id, String applicant, String code, String method) {
    change(
        id,
        applicant,
        "application.authority",
        one -> one.showAuthority(code, method, time.instant()));
  }

  Application lockOwn(String id, String applicant) {
    return applications
        .lock(id)
        .filter(found -> found.applicant().equals(applicant))
        .orElseThrow(Problem::notFound);
  }

  static String reference(String id) {
    return "application:" + id;
  }
}
