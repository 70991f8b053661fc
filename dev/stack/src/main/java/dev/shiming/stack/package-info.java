/** Starts the whole site on one machine without Docker, for development and for the checks. */
@NullMarked
package dev.shiming.stack;

import org.jspecify.annotations.NullMarked;
