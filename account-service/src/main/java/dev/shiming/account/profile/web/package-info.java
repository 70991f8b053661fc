/** Profiles over HTTP. */
@NullMarked
package dev.shiming.account.profile.web;

import org.jspecify.annotations.NullMarked;
