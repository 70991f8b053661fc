/** A board's list of threads and the form that starts a new one. */
@NullMarked
package dev.shiming.web.board;

import org.jspecify.annotations.NullMarked;
