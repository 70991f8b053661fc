/** Who is at the other end of a request. */
@NullMarked
package dev.shiming.kit.request;

import org.jspecify.annotations.NullMarked;
