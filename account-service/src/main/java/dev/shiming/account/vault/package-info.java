/** Identities go in sealed and never come out here; equality is asked of a keyed index. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.shiming.account.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
