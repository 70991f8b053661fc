/** Threads and posts over HTTP. */
@NullMarked
package dev.shiming.forum.thread.web;

import org.jspecify.annotations.NullMarked;
