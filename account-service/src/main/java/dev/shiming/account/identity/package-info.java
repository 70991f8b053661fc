/** What becomes of a member's identity after registering: proved anew, changed, lost, ended. */
@ApplicationModule(
    allowedDependencies = {
      "notice",
      "profile",
      "vault",
      "verification",
      "verification :: document"
    })
@NullMarked
package dev.shiming.account.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
