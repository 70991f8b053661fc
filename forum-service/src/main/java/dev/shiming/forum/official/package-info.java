/** The forum's own copy of the official accounts and of who works for them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.shiming.forum.official;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
