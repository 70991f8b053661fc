package dev.shiming.account.official;

import dev.shiming.kit.operation.OperationLog;
import dev.shiming.kit.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides which official accounts may publish the site's announcements. */
@Service
public class Announcing {

  private final OfficialAccounts accounts;
  private final OperationLog operations;

  Announcing(OfficialAccounts accounts, OperationLog operations) {
    this.accounts = accounts;
    this.operations = operations;
  }

  @Transactional
  public void allow(String account, String administrator, boolean allowed) {
    if (accounts.change(account, one -> one.announcing(allowed)).isEmpty()) {
      throw Problem.notFound();
    }
    operations.record(administrator, "official.announcements", "official:" + account);
  }
}
