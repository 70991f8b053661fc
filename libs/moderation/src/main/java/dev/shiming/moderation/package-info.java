/** Screening, cases and reports: every service embeds this library over its own database. */
@NullMarked
package dev.shiming.moderation;

import org.jspecify.annotations.NullMarked;
