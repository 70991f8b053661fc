/** Applications over HTTP. */
@NullMarked
package dev.shiming.account.application.web;

import org.jspecify.annotations.NullMarked;
