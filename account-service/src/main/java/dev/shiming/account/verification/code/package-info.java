/** Codes by SMS that prove who receives them, and how many may be sent. */
@NamedInterface("code")
@NullMarked
package dev.shiming.account.verification.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
