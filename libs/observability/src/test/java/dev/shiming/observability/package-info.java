/** A small site of two endpoints on which the rules are tried over real HTTP. */
@NullMarked
package dev.shiming.observability;

import org.jspecify.annotations.NullMarked;
