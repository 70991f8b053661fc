/** The numbers of an official account, for the people who work for it. */
@NullMarked
package dev.shiming.web.statistics;

import org.jspecify.annotations.NullMarked;
