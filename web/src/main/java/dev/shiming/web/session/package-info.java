/** Who may see what, and signing in and out through Keycloak. */
@NullMarked
package dev.shiming.web.session;

import org.jspecify.annotations.NullMarked;
