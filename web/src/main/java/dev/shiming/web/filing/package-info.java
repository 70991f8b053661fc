/** The list of official accounts for those who answer for it. */
@NullMarked
package dev.shiming.web.filing;

import org.jspecify.annotations.NullMarked;
