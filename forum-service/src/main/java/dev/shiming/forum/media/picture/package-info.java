/** Pictures: looked at before they are decoded, then drawn anew. */
@NullMarked
package dev.shiming.forum.media.picture;

import org.jspecify.annotations.NullMarked;
