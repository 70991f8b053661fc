/** Whose articles a member wants to read. Nobody else learns who follows whom. */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "official"})
package dev.shiming.forum.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
