/** What is shown of a member: nickname, number, picture and badge. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.shiming.account.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
