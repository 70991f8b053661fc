/** Tests of the browser without script, against a server of their own. */
@NullMarked
package dev.shiming.stack.drive;

import org.jspecify.annotations.NullMarked;
