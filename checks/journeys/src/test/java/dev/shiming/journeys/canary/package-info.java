/** Searches everything that the site keeps or shows for the identities that were typed into it. */
@NullMarked
package dev.shiming.journeys.canary;

import org.jspecify.annotations.NullMarked;
