/** Boards over HTTP. */
@NullMarked
package dev.shiming.forum.board.web;

import org.jspecify.annotations.NullMarked;
