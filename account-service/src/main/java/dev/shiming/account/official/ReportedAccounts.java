package dev.shiming.account.official;

import dev.shiming.account.official.Enforcement.Enforced;
import dev.shiming.kit.security.Viewer;
import dev.shiming.moderation.cases.Effect.Remove;
import dev.shiming.moderation.cases.Effect.Restore;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A report that is right pauses an account until a reviewer decides what follows. It makes nothing
 * milder that stands already, and undoing it undoes nothing that came after.
 */
@Component
class ReportedAccounts {

  private final OfficialAccounts accounts;
  private final Enforcement enforcement;

  ReportedAccounts(OfficialAccounts accounts, Enforcement enforcement) {
    this.accounts = accounts;
    this.enforcement = enforcement;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void pause(String account, Remove report) {
    lock(account)
        .filter(found -> found.state().badged())
        .ifPresent(found -> enforcement.enforce(found, measure(report)));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void restore(String account, Restore undone) {
    lock(account)
        .filter(found -> isNewest(account, undone))
        .ifPresent(found -> enforcement.enforce(found, lifted(account, undone)));
  }

  private Optional<OfficialAccount> lock(String account) {
    return accounts.change(account, UnaryOperator.identity());
  }

  private boolean isNewest(String account, Restore undone) {
    return enforcement
        .newest(account)
        .filter(newest -> Objects.equals(newest.caseId(), undone.caseId()))
        .isPresent();
  }

  private static Enforced measure(Remove report) {
    return new Enforced(
        OfficialState.PAUSED, report.reason(), report.text(), decider(), report.caseId());
  }

  /** Back to what stood before the report, which may have been a pause too. */
  private Enforced lifted(String account, Restore undone) {
    return enforcement
        .before(account, undone.caseId())
        .orElseGet(() -> new Enforced(OfficialState.ACTIVE, "", "", decider(), null));
  }

  private static String decider() {
    return Viewer.current().member();
  }
}
