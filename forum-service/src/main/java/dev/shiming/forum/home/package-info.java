/** The front page: the newest of everything. */
@NullMarked
@ApplicationModule(allowedDependencies = {"board", "thread", "article", "text"})
package dev.shiming.forum.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
