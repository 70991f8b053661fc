/** What the network identity service knows of its numbers. */
@NullMarked
package dev.shiming.sandbox.networkidentity;

import org.jspecify.annotations.NullMarked;
