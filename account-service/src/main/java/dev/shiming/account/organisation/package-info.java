/** Asks the registry which organisation a code is, and who may act for it. */
@ApplicationModule(
    allowedDependencies = {
      "vault",
      "verification",
      "verification :: code",
      "verification :: document",
      "verification :: outside"
    })
@NullMarked
package dev.shiming.account.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
