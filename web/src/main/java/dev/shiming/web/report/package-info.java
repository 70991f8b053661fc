/** Reporting a text or a member to the moderators. */
@NullMarked
package dev.shiming.web.report;

import org.jspecify.annotations.NullMarked;
