/** Threads and their posts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"board", "fact", "text"})
package dev.shiming.forum.thread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
