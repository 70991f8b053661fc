/** Where the people of an official account write, check and publish its articles. */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "follow", "media", "official", "text"})
package dev.shiming.forum.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
