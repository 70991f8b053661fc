/** Audio and video: checked, and kept without what describes the one who recorded it. */
@NullMarked
package dev.shiming.forum.media.recording;

import org.jspecify.annotations.NullMarked;
