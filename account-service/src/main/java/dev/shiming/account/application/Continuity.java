package dev.shiming.account.application;

import dev.shiming.account.official.Entities;
import dev.shiming.account.official.EntityKind;
import dev.shiming.account.official.KnownAccount;
import dev.shiming.account.official.KnownAccounts;
import dev.shiming.account.official.Seat;
import dev.shiming.account.official.Seats;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What an application about an account that is there has to keep to: who may ask for it, for whom,
 * and that there is one at a time.
 */
@Component
class Continuity {

  private static final String FIELD = "account";

  private final KnownAccounts accounts;
  private final Seats seats;
  private final Offers offers;
  private final Applications applications;
  private final InstantSource time;

  Continuity(
      KnownAccounts accounts,
      Seats seats,
      Offers offers,
      Applications applications,
      InstantSource time) {
    this.accounts = accounts;
    this.seats = seats;
    this.offers = offers;
    this.applications = applications;
    this.time = time;
  }

  /**
   * A new application about this account, with the answers that are known.
   *
   * @throws Problem 404 for whoever may not ask for it, 409 {@code official.closed} or {@code
   *     application.waiting}
   */
  Application begin(String applicant, Intent intent, String account) {
    KnownAccount known = accounts.lock(account);
    boolean may =
        intent == Intent.RENEWAL ? owns(account, applicant) : offers.stands(account, applicant);
    if (!may) {
      throw Problem.notFound();
    }
    if (known.closed()) {
      throw new Problem(HttpStatus.CONFLICT, "official.closed");
    }
    if (applications.waits(account, "") || applications.drafted(account, applicant)) {
      throw waiting();
    }
    Answers answers =
        intent == Intent.RENEWAL ? Answers.ofRenewal(known) : Answers.ofTransfer(known);
    return Application.begin(applicant, new Aim(intent, account), answers, time.instant());
  }

  /** Lets whoever applies for something about the same account come one after the other. */
  void lock(Application application) {
    if (!application.aim().opening()) {
      accounts.lock(application.aim().account());
    }
  }

  /**
   * Nothing else about the account waits for a decision.
   *
   * @throws Problem 409 {@code application.waiting}
   */
  void requireAlone(Application application) {
    if (applications.waits(application.aim().account(), application.id())) {
      throw waiting();
    }
  }

  /** Adds what speaks against it now. */
  void check(Application application, List<FieldProblem> problems) {
    Aim aim = application.aim();
    if (aim.opening()) {
      return;
    }
    KnownAccount known = accounts.find(aim.account()).orElseThrow(Problem::notFound);
    if (known.closed()) {
      problems.add(FieldProblem.of(FIELD, "official.closed"));
    }
    boolean owner = owns(aim.account(), application.applicant());
    boolean carriedOut = application.contents().undone() && owner;
    boolean same = known.registrant().equals(registrant(application));
    if (aim.intent() == Intent.RENEWAL) {
      renewal(application, owner, same, problems);
    } else if (!carriedOut) {
      transfer(application, same, problems);
    }
  }

  private static void renewal(
      Application application, boolean owner, boolean same, List<FieldProblem> problems) {
    if (!owner) {
      problems.add(FieldProblem.of(FIELD, "renewal.not-owner"));
    }
    if (!same && registrant(application) != null) {
      problems.add(FieldProblem.of(place(application), "renewal.registrant"));
    }
  }

  private void transfer(Application application, boolean same, List<FieldProblem> problems) {
    if (!offers.stands(application.aim().account(), application.applicant())) {
      problems.add(FieldProblem.of(FIELD, "transfer.no-offer"));
    }
    if (same) {
      problems.add(FieldProblem.of(place(application), "transfer.same-registrant"));
    }
  }

  /** Who would stand behind the account; null while that is not known. */
  private static @Nullable String registrant(Application application) {
    EntityKind kind = EntityKind.of(application.answers().kind()).orElse(null);
    Registered registered = application.registered();
    if (kind == null) {
      return null;
    }
    if (!kind.organised()) {
      return Entities.refOfPerson(application.applicant());
    }
    return registered == null ? null : Entities.refOfOrganisation(registered.code());
  }

  private static String place(Application application) {
    return EntityKind.of(application.answers().kind()).filter(EntityKind::organised).isPresent()
        ? "code"
        : "kind";
  }

  private boolean owns(String account, String member) {
    return seats.of(account, member).filter(seat -> seat == Seat.OWNER).isPresent();
  }

  private static Problem waiting() {
    return new Problem(HttpStatus.CONFLICT, "application.waiting");
  }
}
