/** Official accounts: who stands behind them, what was checked, what they may do. */
@ApplicationModule(
    allowedDependencies = {
      "name",
      "notice",
      "origin",
      "vault",
      "verification",
      "verification :: document"
    })
@NullMarked
package dev.shiming.account.official;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
