/** The comment service. */
@NullMarked
package dev.shiming.comment;

import org.jspecify.annotations.NullMarked;
