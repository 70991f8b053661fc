/** Articles over HTTP. */
@NullMarked
package dev.shiming.forum.article.web;

import org.jspecify.annotations.NullMarked;
