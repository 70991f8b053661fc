/** The copy of what may be shown of members. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.shiming.forum.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
