package dev.shiming.moderation.cases;

import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case as the queue shows it; {@code cursor} is the place right after it. */
record CaseRow(
    long id,
    String kind,
    Subject subject,
    String title,
    String excerpt,
    MemberView author,
    Instant openedAt,
    Instant dueAt,
    boolean overdue,
    int reports,
    @Nullable MemberView claimedBy,
    int version,
    int approvalsNeeded,
    @Nullable MemberView approvedFirstBy,
    String cursor) {}
