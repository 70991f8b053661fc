/** Documents about organisations, on an origin of their own. */
@ApplicationModule(allowedDependencies = "origin")
@NullMarked
package dev.shiming.account.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
