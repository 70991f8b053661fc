/** The pages of the site as things a person can do on them. */
@NullMarked
package dev.shiming.journeys.page;

import org.jspecify.annotations.NullMarked;
