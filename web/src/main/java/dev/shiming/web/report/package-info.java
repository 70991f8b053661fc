/** Reporting a text, a member or an account to the moderators. */
@NullMarked
package dev.shiming.web.report;

import org.jspecify.annotations.NullMarked;
