/** What people come to the site for, done in a real browser on the whole stack. */
@NullMarked
package dev.shiming.journeys;

import org.jspecify.annotations.NullMarked;
