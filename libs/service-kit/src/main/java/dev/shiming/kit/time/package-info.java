/** The time that writes carry. */
@NullMarked
package dev.shiming.kit.time;

import org.jspecify.annotations.NullMarked;
