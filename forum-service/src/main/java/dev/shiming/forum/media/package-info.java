/** Pictures, audio and video of articles: uploaded in pieces, made safe, served. */
@NullMarked
@ApplicationModule(allowedDependencies = {"article", "official"})
package dev.shiming.forum.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
