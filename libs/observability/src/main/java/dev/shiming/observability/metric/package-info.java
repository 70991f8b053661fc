/** Numbers for Prometheus that somebody has to be asked for. */
@NullMarked
package dev.shiming.observability.metric;

import org.jspecify.annotations.NullMarked;
