/** The three services as web calls them, and their answers. */
@NullMarked
package dev.shiming.web.service;

import org.jspecify.annotations.NullMarked;
