/** The sample's copy of members. */
@NullMarked
package dev.shiming.sample.member;

import org.jspecify.annotations.NullMarked;
