/** The services as tests of web see them: examples of the contract over real HTTP. */
@NullMarked
package dev.shiming.web.standin;

import org.jspecify.annotations.NullMarked;
