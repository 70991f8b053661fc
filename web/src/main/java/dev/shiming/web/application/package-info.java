/** Applying for an official account, step by step, and following what comes of it. */
@NullMarked
package dev.shiming.web.application;

import org.jspecify.annotations.NullMarked;
