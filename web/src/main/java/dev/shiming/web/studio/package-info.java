/** Where people who work for an official account write, publish and look after its people. */
@NullMarked
package dev.shiming.web.studio;

import org.jspecify.annotations.NullMarked;
