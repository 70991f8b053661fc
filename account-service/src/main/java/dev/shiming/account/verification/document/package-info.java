/** Names, numbers and phones as people type them, and what can be wrong with them. */
@NullMarked
package dev.shiming.account.verification.document;

import org.jspecify.annotations.NullMarked;
