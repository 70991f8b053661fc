/** Figures over HTTP. */
@NullMarked
package dev.shiming.forum.figures.web;

import org.jspecify.annotations.NullMarked;
