/** A form sent twice is written once. */
@NullMarked
package dev.shiming.kit.form;

import org.jspecify.annotations.NullMarked;
