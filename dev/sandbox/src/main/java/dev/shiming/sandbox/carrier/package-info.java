/** What a phone carrier knows of its numbers and their holders. */
@NullMarked
package dev.shiming.sandbox.carrier;

import org.jspecify.annotations.NullMarked;
