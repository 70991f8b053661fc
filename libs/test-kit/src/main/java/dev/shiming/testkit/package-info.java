/**
 * What tests of services share: real servers, signed tokens, counted statements, proofs of
 * obligations.
 */
@NullMarked
package dev.shiming.testkit;

import org.jspecify.annotations.NullMarked;
