/** The record of who wrote what, when and from where. */
@NullMarked
package dev.shiming.kit.operation;

import org.jspecify.annotations.NullMarked;
