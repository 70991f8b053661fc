/** Tests of the tools of operators, with real sockets. */
@NullMarked
package dev.shiming.stack.tools;

import org.jspecify.annotations.NullMarked;
