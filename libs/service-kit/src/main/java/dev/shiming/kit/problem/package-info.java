/** What a service answers when it cannot do what was asked: RFC 9457 with stable codes. */
@NullMarked
package dev.shiming.kit.problem;

import org.jspecify.annotations.NullMarked;
