/** The smallest service that is built on the kit, for its tests. */
@NullMarked
package dev.shiming.kittest;

import org.jspecify.annotations.NullMarked;
