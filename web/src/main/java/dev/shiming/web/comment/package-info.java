/** Writing and changing comments. */
@NullMarked
package dev.shiming.web.comment;

import org.jspecify.annotations.NullMarked;
