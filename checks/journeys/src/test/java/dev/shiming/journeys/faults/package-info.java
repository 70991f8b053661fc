/** Ends parts of the running site and looks at what goes on. */
@NullMarked
package dev.shiming.journeys.faults;

import org.jspecify.annotations.NullMarked;
