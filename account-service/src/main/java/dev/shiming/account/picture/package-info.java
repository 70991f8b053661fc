/** Pictures that accounts show in place of a drawn one. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.shiming.account.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
