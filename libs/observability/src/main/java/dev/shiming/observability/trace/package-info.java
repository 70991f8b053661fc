/** One id for everything that one request causes, in whichever process. */
@NullMarked
package dev.shiming.observability.trace;

import org.jspecify.annotations.NullMarked;
