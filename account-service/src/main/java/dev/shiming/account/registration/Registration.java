package dev.shiming.account.registration;

import dev.shiming.account.profile.Naming;
import dev.shiming.account.profile.ScreenedName;
import dev.shiming.account.vault.Proof;
import dev.shiming.account.vault.Races;
import dev.shiming.account.verification.Claim;
import dev.shiming.account.verification.Refusals;
import dev.shiming.account.verification.Verification;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Makes a member of a login. Idempotent per subject: sending it again, even with another body,
 * answers with the account as it is.
 */
@Service
public class Registration {

  private final Naming naming;
  private final Verification verification;
  private final Enrolment enrolment;
  private final Races races;
  private final AgreementSettings agreement;
  private final RegistrationSettings settings;
  private final RegistrationCounts counts;

  Registration(
      Naming naming,
      Verification verification,
      Enrolment enrolment,
      Races races,
      AgreementSettings agreement,
      RegistrationSettings settings,
      RegistrationCounts counts) {
    this.naming = naming;
    this.verification = verification;
    this.enrolment = enrolment;
    this.races = races;
    this.agreement = agreement;
    this.settings = settings;
    this.counts = counts;
  }

  public Optional<Registered> find(String subject) {
    return naming.of(subject).map(named -> Registered.of(subject, named));
  }

  /**
   * Registers; holds no database connection while the outside world is asked.
   *
   * @throws Problem 422 with the fields at fault, 429, or 503 when a gateway gives no answer
   */
  public Registered register(String subject, RegistrationForm form) {
    try {
      Optional<Registered> before = find(subject);
      if (before.isPresent()) {
        counts.repeated();
        return before.get();
      }
      Registered registered = registerAnew(subject, form);
      counts.registered();
      return registered;
    } catch (Problem refused) {
      // Another request of the same login may have used the code or the name up meanwhile.
      Optional<Registered> meanwhile = find(subject);
      if (meanwhile.isPresent()) {
        counts.repeated();
        return meanwhile.get();
      }
      counts.refused(refused);
      throw refused;
    }
  }

  private Registered registerAnew(String subject, RegistrationForm form) {
    if (!settings.open()) {
      throw new Problem(HttpStatus.FORBIDDEN, "registration.closed");
    }
    return verifyAndEnrol(subject, form);
  }

  private Registered verifyAndEnrol(String subject, RegistrationForm form) {
    List<FieldProblem> problems = new ArrayList<>();
    ScreenedName name = naming.read(subject, form.nickname(), problems);
    Claim claim = verification.read(subject, form.claim(), problems);
    form.checkConsent(agreement.version(), problems);
    Refusals.throwAny(problems);
    if (name == null || claim == null) {
      throw new IllegalStateException("a field was refused without a reason");
    }
    return enrol(subject, form, name, claim);
  }

  private Registered enrol(String subject, RegistrationForm form, ScreenedName name, Claim claim) {
    Proof proof = verification.prove(subject, claim, form.address());
    try {
      return races.run(() -> enrolment.enrol(subject, name, proof, form));
    } catch (DuplicateKeyException quicker) {
      throw whoWasQuicker(subject, name, proof);
    }
  }

  private Problem whoWasQuicker(String subject, ScreenedName name, Proof proof) {
    enrolment.requireFree(subject, name, proof);
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of("retryAfterSeconds", 1));
  }
}
