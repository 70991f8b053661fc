/** The outside world: carriers, the register of identity numbers, the network identity service. */
@NullMarked
package dev.shiming.account.verification.gateway;

import org.jspecify.annotations.NullMarked;
