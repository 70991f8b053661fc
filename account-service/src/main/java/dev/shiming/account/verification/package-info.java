/** Finds out whether somebody is who they say, by what outside registers answer. */
@ApplicationModule(allowedDependencies = "vault")
@NullMarked
package dev.shiming.account.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
