/** Log lines without what people typed. */
@NullMarked
package dev.shiming.observability.log;

import org.jspecify.annotations.NullMarked;
