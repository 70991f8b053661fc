/**
 * Measurements against a bare endpoint in the same run; figures are ratios, never limits of a test.
 */
@NullMarked
package dev.shiming.benchmarks;

import org.jspecify.annotations.NullMarked;
