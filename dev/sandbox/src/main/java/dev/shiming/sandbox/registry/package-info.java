/** What the registry knows of organisations and of who may act for them. */
@NullMarked
package dev.shiming.sandbox.registry;

import org.jspecify.annotations.NullMarked;
