/** Codes that prove that somebody holds a phone, and how many may be sent. */
@NullMarked
package dev.shiming.account.verification.sms;

import org.jspecify.annotations.NullMarked;
