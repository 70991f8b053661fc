/** One record for everything that a person has to decide. */
@NullMarked
package dev.shiming.moderation.cases;

import org.jspecify.annotations.NullMarked;
