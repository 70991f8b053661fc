/** What every form that writes shares: keys, kept text, complaints at their field, preview. */
@NullMarked
package dev.shiming.web.compose;

import org.jspecify.annotations.NullMarked;
