/** Registration and the own account over HTTP. */
@NullMarked
package dev.shiming.account.registration.web;

import org.jspecify.annotations.NullMarked;
