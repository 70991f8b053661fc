/** The service of accounts: registration, identity, profile, notices. */
@NullMarked
package dev.shiming.account;

import org.jspecify.annotations.NullMarked;
