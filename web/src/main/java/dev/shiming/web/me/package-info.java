/** A member's own pages: profile, identity, notices. */
@NullMarked
package dev.shiming.web.me;

import org.jspecify.annotations.NullMarked;
