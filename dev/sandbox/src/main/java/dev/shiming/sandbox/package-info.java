/** The outside world of the site, simulated over real HTTP for one machine. */
@NullMarked
package dev.shiming.sandbox;

import org.jspecify.annotations.NullMarked;
