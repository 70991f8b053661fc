/** Pictures and recordings of articles, passed on from the service that keeps them. */
@NullMarked
package dev.shiming.web.media;

import org.jspecify.annotations.NullMarked;
