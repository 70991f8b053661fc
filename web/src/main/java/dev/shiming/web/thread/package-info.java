/** A thread's posts, replying, and changing one's own posts. */
@NullMarked
package dev.shiming.web.thread;

import org.jspecify.annotations.NullMarked;
