/** What the register of resident identity numbers knows. */
@NullMarked
package dev.shiming.sandbox.identity;

import org.jspecify.annotations.NullMarked;
