/** Announcements, news and articles. */
@NullMarked
@ApplicationModule(allowedDependencies = {"fact", "text", "official"})
package dev.shiming.forum.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
