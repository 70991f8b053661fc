/** A member's identity after registering, over HTTP. */
@NullMarked
package dev.shiming.account.identity.web;

import org.jspecify.annotations.NullMarked;
