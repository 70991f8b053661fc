/** Following over HTTP. */
@NullMarked
package dev.shiming.forum.follow.web;

import org.jspecify.annotations.NullMarked;
