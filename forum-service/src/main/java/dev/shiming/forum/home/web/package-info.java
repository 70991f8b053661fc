/** The front page over HTTP. */
@NullMarked
package dev.shiming.forum.home.web;

import org.jspecify.annotations.NullMarked;
