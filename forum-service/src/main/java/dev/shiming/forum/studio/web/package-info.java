/** The studio over HTTP. */
@NullMarked
package dev.shiming.forum.studio.web;

import org.jspecify.annotations.NullMarked;
