/** What the site says to input that it does not take. */
@NullMarked
package dev.shiming.journeys.input;

import org.jspecify.annotations.NullMarked;
