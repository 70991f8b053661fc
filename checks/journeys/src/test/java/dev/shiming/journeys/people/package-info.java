/** Who walks through the site: unmistakable identities, and logins. */
@NullMarked
package dev.shiming.journeys.people;

import org.jspecify.annotations.NullMarked;
