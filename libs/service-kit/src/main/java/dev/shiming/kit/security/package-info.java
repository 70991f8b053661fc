/**
 * Who may call what: tokens of the realm, checked for issuer and audience, and a rule on every
 * endpoint.
 */
@NullMarked
package dev.shiming.kit.security;

import org.jspecify.annotations.NullMarked;
