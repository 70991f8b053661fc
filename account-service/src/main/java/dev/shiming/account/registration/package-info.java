/** Turns a login into a member, once. */
@ApplicationModule(allowedDependencies = {"identity", "vault", "verification", "profile"})
@NullMarked
package dev.shiming.account.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
