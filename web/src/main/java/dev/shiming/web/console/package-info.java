/** The moderators' desk: one queue over three services, one case at a time. */
@NullMarked
package dev.shiming.web.console;

import org.jspecify.annotations.NullMarked;
