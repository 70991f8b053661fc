/** The look at a text before it is sent. */
@NullMarked
package dev.shiming.forum.text.web;

import org.jspecify.annotations.NullMarked;
