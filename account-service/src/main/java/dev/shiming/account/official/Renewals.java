package dev.shiming.account.official;

import dev.shiming.account.official.Life.Renewal;
import java.util.Optional;

/** Asked of the module that takes applications, which knows official accounts and not they it. */
public interface Renewals {

  /** The renewal of the account that nobody has decided yet; a draft is its applicant's alone. */
  Optional<Renewal> underWay(String account, String viewer);
}
