/** Tables to take away. */
@NullMarked
package dev.shiming.web.download;

import org.jspecify.annotations.NullMarked;
