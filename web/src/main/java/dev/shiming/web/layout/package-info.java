/** What every page shares: language, theme, times, wording, pictures of members, error pages. */
@NullMarked
package dev.shiming.web.layout;

import org.jspecify.annotations.NullMarked;
