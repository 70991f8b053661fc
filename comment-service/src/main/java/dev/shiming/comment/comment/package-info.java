/** What members say under a subject, and what moderators decide about it. */
@NullMarked
@ApplicationModule(allowedDependencies = "subject")
package dev.shiming.comment.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
