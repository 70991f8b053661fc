/** Official accounts as anybody sees them: the directory, the rules, and the card of each. */
@NullMarked
package dev.shiming.web.official;

import org.jspecify.annotations.NullMarked;
