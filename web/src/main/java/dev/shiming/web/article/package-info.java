/** An article and the comments under it. */
@NullMarked
package dev.shiming.web.article;

import org.jspecify.annotations.NullMarked;
