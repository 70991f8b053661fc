/** Repeated questions get the answer they had. */
@NullMarked
package dev.shiming.sandbox.answers;

import org.jspecify.annotations.NullMarked;
