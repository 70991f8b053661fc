/** Language and colour theme, kept in the reader's own browser. */
@NullMarked
package dev.shiming.web.preference;

import org.jspecify.annotations.NullMarked;
