/** Windows of Chromium, and what is looked at on every page they show. */
@NullMarked
package dev.shiming.journeys.browser;

import org.jspecify.annotations.NullMarked;
