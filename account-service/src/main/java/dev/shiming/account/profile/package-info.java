/** What is shown of a member: nickname, number and picture. */
@ApplicationModule(allowedDependencies = "name")
@NullMarked
package dev.shiming.account.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
