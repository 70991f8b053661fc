/** How long the outside world is waited for, and what is counted of its answers. */
@NamedInterface("outside")
@NullMarked
package dev.shiming.account.verification.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
