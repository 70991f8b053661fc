/** Comments over HTTP. */
@NullMarked
package dev.shiming.comment.comment.web;

import org.jspecify.annotations.NullMarked;
