/** What a nickname may be, and when two nicknames look or sound the same. */
@NullMarked
package dev.shiming.account.profile.name;

import org.jspecify.annotations.NullMarked;
