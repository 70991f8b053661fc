/** The copy of what comments hang on. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.shiming.comment.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
