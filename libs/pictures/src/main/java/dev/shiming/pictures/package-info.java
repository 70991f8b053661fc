/**
 * Pictures that strangers send: looked at before they are decoded, then drawn anew, so that nothing
 * of the file but what is seen reaches anybody.
 */
@NullMarked
package dev.shiming.pictures;

import org.jspecify.annotations.NullMarked;
