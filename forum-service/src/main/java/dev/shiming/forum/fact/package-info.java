/** Facts that tell the caches of web which pages are stale. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.shiming.forum.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
