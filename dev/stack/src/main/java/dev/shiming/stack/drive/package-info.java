/** Uses a running site over HTTP as a browser without script does. */
@NullMarked
package dev.shiming.stack.drive;

import org.jspecify.annotations.NullMarked;
