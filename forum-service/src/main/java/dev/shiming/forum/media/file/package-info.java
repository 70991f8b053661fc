/** What a file is to its reader. */
@NullMarked
package dev.shiming.forum.media.file;

import org.jspecify.annotations.NullMarked;
