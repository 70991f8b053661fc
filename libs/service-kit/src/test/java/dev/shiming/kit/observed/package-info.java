/** What a running service tells its operators, and what it never tells. */
@NullMarked
package dev.shiming.kit.observed;

import org.jspecify.annotations.NullMarked;
