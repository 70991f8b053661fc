/** What official accounts come to in numbers, for those who answer for what is filed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "follow", "official"})
package dev.shiming.forum.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
