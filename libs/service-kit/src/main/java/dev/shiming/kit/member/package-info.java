/** A service's own copy of what may be shown of a member. */
@NullMarked
package dev.shiming.kit.member;

import org.jspecify.annotations.NullMarked;
