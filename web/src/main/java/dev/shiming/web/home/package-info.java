/** The front page: boards with their latest threads, announcements and articles. */
@NullMarked
package dev.shiming.web.home;

import org.jspecify.annotations.NullMarked;
