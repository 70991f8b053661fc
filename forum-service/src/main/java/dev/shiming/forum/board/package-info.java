/** The boards that threads stand on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"fact", "text"})
package dev.shiming.forum.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
