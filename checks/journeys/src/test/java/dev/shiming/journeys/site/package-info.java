/** The one running stack that all journeys share. */
@NullMarked
package dev.shiming.journeys.site;

import org.jspecify.annotations.NullMarked;
