package dev.shiming.kit.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What verifying a ledger came to.
 *
 * @param rows rows that are as they were sealed
 * @param purged rows that were deleted after their time
 * @param purgedUntil rows older than this were, null when none was
 * @param head the end of the chain as far as it holds
 * @param unsealed rows that no link protects yet
 * @param unsealedSince the time of the oldest of them
 * @param compared whether the noted head could be compared; true when none was given
 * @param finding null when all is as it was written
 */
public record Verdict(
    long rows,
    long purged,
    @Nullable Instant purgedUntil,
    Head head,
    long unsealed,
    @Nullable Instant unsealedSince,
    boolean compared,
    @Nullable Finding finding) {}
