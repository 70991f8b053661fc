/** The only part a browser talks to besides Keycloak: it renders, translates and composes. */
@NullMarked
package dev.shiming.web;

import org.jspecify.annotations.NullMarked;
