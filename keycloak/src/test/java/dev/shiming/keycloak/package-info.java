/** Tests of the step on pure parts and on a real Keycloak. */
@NullMarked
package dev.shiming.keycloak;

import org.jspecify.annotations.NullMarked;
