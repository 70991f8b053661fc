/** Shows that the report of obligations cannot flatter. */
@NullMarked
package dev.shiming.obligations;

import org.jspecify.annotations.NullMarked;
