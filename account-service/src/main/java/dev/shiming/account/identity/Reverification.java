package dev.shiming.account.identity;

import dev.shiming.account.vault.IndexPurpose;
import dev.shiming.account.vault.Proof;
import dev.shiming.account.vault.Races;
import dev.shiming.account.vault.Vault;
import dev.shiming.account.verification.Claim;
import dev.shiming.account.verification.Refusals;
import dev.shiming.account.verification.Verification;
import dev.shiming.account.verification.document.MainlandPhone;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * Verifies a member anew: again, by more than before, or with another phone. Holds no database
 * connection while the outside world is asked.
 */
@Service
public class Reverification {

  private final Verification verification;
  private final Renewal renewal;
  private final Races races;
  private final Vault vault;

  Reverification(Verification verification, Renewal renewal, Races races, Vault vault) {
    this.verification = verification;
    this.renewal = renewal;
    this.races = races;
    this.vault = vault;
  }

  /**
   * Verifies by any method; an identity other than the one on file is refused.
   *
   * @throws Problem 404 for no member, 422 with the fields at fault, 429, or 503 when a gateway
   *     gives no answer
   */
  public void verify(String account, IdentityForm form) {
    requireMember(account);
    List<FieldProblem> problems = new ArrayList<>();
    Claim claim = verification.read(account, form.claim(), problems);
    keep(account, form, claim, new Occasion.Anew(), problems);
  }

  /**
   * Changes the phone of whoever shows that they have the old one (method {@code phone}), or that
   * they are the person on file (method {@code identity-number}).
   *
   * @throws Problem as {@link #verify}, and 409 {@code phone.none} where there is none to change
   */
  public void changePhone(String account, IdentityForm form) {
    requireMember(account);
    if (!vault.holds(account, IndexPurpose.PHONE)) {
      throw new Problem(HttpStatus.CONFLICT, "phone.none");
    }
    List<FieldProblem> problems = new ArrayList<>();
    Claim claim = verification.read(account, form.claim(), problems);
    MainlandPhone held = null;
    if (claim instanceof Claim.ByNetworkNumber) {
      problems.add(FieldProblem.of("method", "method.unknown"));
    } else if (!(claim instanceof Claim.ByIdentityNumber)) {
      held = verification.readHeld(account, form.oldPhone(), form.oldCode(), problems);
    }
    keep(account, form, claim, new Occasion.NewPhone(held), problems);
  }

  private void keep(
      String account,
      IdentityForm form,
      @Nullable Claim claim,
      Occasion occasion,
      List<FieldProblem> problems) {
    Refusals.throwAny(problems);
    if (claim == null) {
      throw new IllegalStateException("a field was refused without a reason");
    }
    Proof proof = verification.prove(account, claim, form.address());
    races.run(
        () -> {
          renewal.keep(account, proof, occasion, form.browser());
          return proof;
        });
  }

  private void requireMember(String account) {
    if (vault.newest(account).isEmpty()) {
      throw Problem.notFound();
    }
  }
}
