/** The agreement, the rules and the privacy notice. */
@NullMarked
package dev.shiming.web.legal;

import org.jspecify.annotations.NullMarked;
