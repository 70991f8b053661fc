/**
 * Shiming inside Keycloak: the real-name step of registering and the removal of logins without it.
 */
@NullMarked
package dev.shiming.keycloak;

import org.jspecify.annotations.NullMarked;
