package dev.shiming.forum.studio;

import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A draft as a line of a list, titled as it was typed so far. */
public record DraftRow(
    long id,
    @Nullable String title,
    @Nullable String kind,
    Stage stage,
    @Nullable Long article,
    MemberView writtenBy,
    Instant savedAt,
    @Nullable Instant scheduledAt) {}
