/** Names of all accounts: what one may be, when two look or sound the same, and who has which. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.shiming.account.name;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
