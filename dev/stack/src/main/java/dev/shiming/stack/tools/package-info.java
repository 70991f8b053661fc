/** What operators run beside a site in containers: opening it, driving it, writing under faults. */
@NullMarked
package dev.shiming.stack.tools;

import org.jspecify.annotations.NullMarked;
