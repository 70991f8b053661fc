/** Official accounts over HTTP. */
@NullMarked
package dev.shiming.account.official.web;

import org.jspecify.annotations.NullMarked;
