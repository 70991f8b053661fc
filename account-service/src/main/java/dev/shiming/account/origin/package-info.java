/** An origin of its own for what web must not see; a ticket is the right to one act there. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.shiming.account.origin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
