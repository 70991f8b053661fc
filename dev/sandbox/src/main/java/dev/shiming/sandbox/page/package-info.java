/** The page on which a developer reads the codes and moves the switches. */
@NullMarked
package dev.shiming.sandbox.page;

import org.jspecify.annotations.NullMarked;
