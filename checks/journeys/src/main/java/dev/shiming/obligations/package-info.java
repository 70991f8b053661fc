/** Turns the proofs that tests leave behind into the list of obligations that the site keeps. */
@NullMarked
package dev.shiming.obligations;

import org.jspecify.annotations.NullMarked;
