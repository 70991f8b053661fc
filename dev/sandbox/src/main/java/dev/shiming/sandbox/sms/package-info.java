/** The carrier that delivers short messages, and the phone on which they arrive. */
@NullMarked
package dev.shiming.sandbox.sms;

import org.jspecify.annotations.NullMarked;
