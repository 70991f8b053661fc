/** Text that people type: what is allowed in it and how it becomes safe HTML. */
@NullMarked
package dev.shiming.kit.text;

import org.jspecify.annotations.NullMarked;
