/** Fills a fresh site with a community in two languages, through the site's own commands. */
@NullMarked
package dev.shiming.stack.demonstration;

import org.jspecify.annotations.NullMarked;
