/** Switches that make a gateway slow, absent, failing or untruthful. */
@NullMarked
package dev.shiming.sandbox.faults;

import org.jspecify.annotations.NullMarked;
