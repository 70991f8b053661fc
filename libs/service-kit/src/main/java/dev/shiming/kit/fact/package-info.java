/** Reading facts of other services from Kafka. */
@NullMarked
package dev.shiming.kit.fact;

import org.jspecify.annotations.NullMarked;
