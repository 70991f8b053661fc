package dev.shiming.account.registration;

import dev.shiming.account.identity.Reclaiming;
import dev.shiming.account.identity.Terms;
import dev.shiming.account.profile.Named;
import dev.shiming.account.profile.Naming;
import dev.shiming.account.profile.ScreenedName;
import dev.shiming.account.vault.Proof;
import dev.shiming.account.vault.Vault;
import dev.shiming.account.verification.Refusals;
import dev.shiming.account.verification.Verification;
import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.FieldProblem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the account, its sealed identity, its profile, its agreement and its fact in one
 * transaction: all of it or nothing.
 */
@Service
class Enrolment {

  private final Vault vault;
  private final Reclaiming reclaiming;
  private final Terms terms;
  private final Naming naming;
  private final Verification verification;
  private final OperationLog operations;
  private final AgreementSettings agreement;
  private final JdbcClient jdbc;
  private final InstantSource time;

  Enrolment(
      Vault vault,
      Reclaiming reclaiming,
      Terms terms,
      Naming naming,
      Verification verification,
      OperationLog operations,
      AgreementSettings agreement,
      JdbcClient jdbc,
      InstantSource time) {
    this.vault = vault;
    this.reclaiming = reclaiming;
    this.terms = terms;
    this.naming = naming;
    this.verification = verification;
    this.operations = operations;
    this.agreement = agreement;
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * Enrols a verified person.
   *
   * @throws org.springframework.dao.DuplicateKeyException when somebody was quicker
   */
  @Transactional
  public Registered enrol(String subject, ScreenedName name, Proof proof, RegistrationForm form) {
    Instant now = time.instant();
    jdbc.sql("insert into account (account, registered_at) values (?, ?)")
        .params(subject, now)
        .update();
    requireFree(subject, name, proof);
    reclaiming.takeOver(subject, proof);
    vault.keep(subject, proof, now);
    Named named = naming.welcome(subject, name, now);
    terms.settle(subject);
    accept(subject, form, now);
    verification.done(subject);
    operations.record(subject, "registration", "member:" + subject, form.browser());
    return Registered.of(subject, named);
  }

  /**
   * Refuses a person who is a member already, and a name that is taken.
   *
   * @throws dev.shiming.kit.problem.Problem 422 at the fields
   */
  void requireFree(String subject, ScreenedName name, Proof proof) {
    List<FieldProblem> problems =
        new ArrayList<>(Refusals.used(reclaiming.heldByOthers(subject, proof)));
    if (naming.taken(name, subject)) {
      problems.add(FieldProblem.of("nickname", "nickname.taken"));
    }
    Refusals.throwAny(problems);
  }

  private void accept(String subject, RegistrationForm form, Instant now) {
    jdbc.sql(
            """
            insert into agreement_acceptance
              (account, version, undertakings, document_consent, language, accepted_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            subject,
            agreement.version(),
            agreement.undertakings(),
            form.consentsToDocument(),
            form.languageRead(),
            now)
        .update();
  }
}
