/** The smallest service that embeds the library: one type of subject, real database and Kafka. */
@NullMarked
package dev.shiming.sample;

import org.jspecify.annotations.NullMarked;
