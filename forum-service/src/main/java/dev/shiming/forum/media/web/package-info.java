/** The desk's uploads and what readers get of them. */
@NullMarked
package dev.shiming.forum.media.web;

import org.jspecify.annotations.NullMarked;
