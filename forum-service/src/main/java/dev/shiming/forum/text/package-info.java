/** What people write: how it is checked and rendered, and whether readers see it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.shiming.forum.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
