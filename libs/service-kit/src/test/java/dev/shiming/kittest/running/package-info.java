/** A service that starts and ends as its operators see it, beside the one of the other tests. */
@NullMarked
package dev.shiming.kittest.running;

import org.jspecify.annotations.NullMarked;
