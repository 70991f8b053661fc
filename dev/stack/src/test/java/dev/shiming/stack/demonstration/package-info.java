/** Tests of what the demonstration says. */
@NullMarked
package dev.shiming.stack.demonstration;

import org.jspecify.annotations.NullMarked;
