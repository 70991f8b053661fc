/** Where a service takes its time from. */
@NullMarked
package dev.shiming.kit.time;

import org.jspecify.annotations.NullMarked;
