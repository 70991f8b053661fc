/** What is shown of a member: nickname, tagline, number and pictures. */
@ApplicationModule(allowedDependencies = {"name", "picture"})
@NullMarked
package dev.shiming.account.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
