/** Keeps the copy of members, as forum- and comment-service do. */
@NullMarked
package dev.shiming.kittest.member;

import org.jspecify.annotations.NullMarked;
