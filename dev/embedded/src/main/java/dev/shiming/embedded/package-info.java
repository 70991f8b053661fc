/**
 * Starts the real servers that Shiming needs as child processes of the JVM, for development and for
 * tests, with nothing installed beforehand.
 */
@NullMarked
package dev.shiming.embedded;

import org.jspecify.annotations.NullMarked;
