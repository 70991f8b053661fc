/** Finished pages for readers without a session, dropped as soon as a fact makes them stale. */
@NullMarked
package dev.shiming.web.cache;

import org.jspecify.annotations.NullMarked;
