/** Facts leave with the change that made them, or not at all. */
@NullMarked
package dev.shiming.kit.outbox;

import org.jspecify.annotations.NullMarked;
