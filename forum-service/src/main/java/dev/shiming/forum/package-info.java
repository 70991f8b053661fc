/** The forum: boards, threads with their posts, and articles. */
@NullMarked
package dev.shiming.forum;

import org.jspecify.annotations.NullMarked;
