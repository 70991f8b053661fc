package dev.shiming.forum.studio;

import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A draft as a line of a list, titled as it was typed so far; whether it came back with a word. */
public record DraftRow(
    long id,
    @Nullable String title,
    @Nullable String kind,
    Stage stage,
    boolean returned,
    @Nullable Long article,
    MemberView writtenBy,
    Instant savedAt,
    @Nullable Instant scheduledAt) {}
