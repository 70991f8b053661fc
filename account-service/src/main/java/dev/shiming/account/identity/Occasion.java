package dev.shiming.account.identity;

import dev.shiming.account.vault.IndexPurpose;
import dev.shiming.account.vault.Proof;
import dev.shiming.account.vault.Vault;
import dev.shiming.account.verification.document.MainlandPhone;
import dev.shiming.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a member proves something again, and what has to be so for it. */
sealed interface Occasion {

  /** The act in the words of the operation log. */
  String operation();

  /** The kind of notice by which the member hears of it, null where the page says enough. */
  @Nullable String notice();

  /** What of the proof does not fit to what is on file; asked under the account's lock. */
  List<FieldProblem> refusals(String account, Proof proof, Vault vault);

  /** Verifying again, or by more: with the phone on file, where there is one. */
  record Anew() implements Occasion {

    @Override
    public String operation() {
      return "identity.verify";
    }

    @Override
    public @Nullable String notice() {
      return null;
    }

    @Override
    public List<FieldProblem> refusals(String account, Proof proof, Vault vault) {
      List<FieldProblem> refusals = samePerson(account, proof, vault);
      if (vault.contradicts(account, IndexPurpose.PHONE, proof)) {
        refusals.add(FieldProblem.of("phone", "phone.another"));
      }
      return refusals;
    }
  }

  /**
   * Another phone in place of the one on file.
   *
   * @param held the phone that the member shows to have, null where they show their identity
   */
  record NewPhone(@Nullable MainlandPhone held) implements Occasion {

    @Override
    public String operation() {
      return "identity.change-phone";
    }

    @Override
    public String notice() {
      return "phone-changed";
    }

    @Override
    public List<FieldProblem> refusals(String account, Proof proof, Vault vault) {
      List<FieldProblem> refusals = samePerson(account, proof, vault);
      if (!vault.contradicts(account, IndexPurpose.PHONE, proof)) {
        refusals.add(FieldProblem.of("phone", "phone.same"));
      }
      if (held != null && !vault.isOf(account, IndexPurpose.PHONE, held.value())) {
        refusals.add(FieldProblem.of("oldPhone", "phone.another"));
      }
      if (held == null && !vault.holds(account, IndexPurpose.IDENTITY_NUMBER)) {
        refusals.add(FieldProblem.of("number", "identity.none"));
      }
      return refusals;
    }
  }

  /** An account belongs to one person, whatever else changes. */
  private static List<FieldProblem> samePerson(String account, Proof proof, Vault vault) {
    List<FieldProblem> refusals = new ArrayList<>();
    if (vault.contradicts(account, IndexPurpose.IDENTITY_NUMBER, proof)) {
      refusals.add(FieldProblem.of("number", "identity.another"));
    }
    if (vault.contradicts(account, IndexPurpose.NETWORK_PSEUDONYM, proof)) {
      refusals.add(FieldProblem.of("networkNumber", "identity.another"));
    }
    return refusals;
  }
}
