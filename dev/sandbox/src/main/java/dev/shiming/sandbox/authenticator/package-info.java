/** The authenticator app in the pockets of a development site's staff. */
@NullMarked
package dev.shiming.sandbox.authenticator;

import org.jspecify.annotations.NullMarked;
