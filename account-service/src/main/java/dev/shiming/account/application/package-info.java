/** Applications for official accounts, from the first answer to the decision. */
@ApplicationModule(
    allowedDependencies = {
      "official",
      "name",
      "notice",
      "organisation",
      "origin",
      "picture",
      "proof",
      "vault",
      "verification"
    })
@NullMarked
package dev.shiming.account.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
