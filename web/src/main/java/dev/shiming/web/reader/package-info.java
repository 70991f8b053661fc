/** How many read and share an article, without knowing who. */
@NullMarked
package dev.shiming.web.reader;

import org.jspecify.annotations.NullMarked;
