/** What anyone may see of a member. */
@NullMarked
package dev.shiming.web.member;

import org.jspecify.annotations.NullMarked;
