/** What is looked for in a text before others can read it. */
@NullMarked
package dev.shiming.moderation.screening;

import org.jspecify.annotations.NullMarked;
