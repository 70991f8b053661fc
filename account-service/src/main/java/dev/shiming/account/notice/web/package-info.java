/** Notices over HTTP. */
@NullMarked
package dev.shiming.account.notice.web;

import org.jspecify.annotations.NullMarked;
