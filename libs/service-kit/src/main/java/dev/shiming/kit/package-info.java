/** What every service of the platform needs and nothing about forums. */
@NullMarked
package dev.shiming.kit;

import org.jspecify.annotations.NullMarked;
