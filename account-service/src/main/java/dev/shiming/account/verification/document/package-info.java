/** Names, numbers and phones as people type them, and what can be wrong with them. */
@NamedInterface("document")
@NullMarked
package dev.shiming.account.verification.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
