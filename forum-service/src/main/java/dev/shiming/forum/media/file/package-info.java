/** What a file really is, and why it is not taken. */
@NullMarked
package dev.shiming.forum.media.file;

import org.jspecify.annotations.NullMarked;
