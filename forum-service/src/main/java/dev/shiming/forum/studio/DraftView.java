package dev.shiming.forum.studio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.shiming.kit.member.MemberView;
import dev.shiming.kit.problem.FieldProblem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft with everything that still stands between it and the readers. */
public record DraftView(
    long id,
    String account,
    @Nullable Long article,
    @JsonUnwrapped Typed typed,
    Stage stage,
    long version,
    MemberView writtenBy,
    @Nullable MemberView proposedBy,
    @Nullable Returned returned,
    @Nullable Instant scheduledAt,
    Instant savedAt,
    List<FieldProblem> problems) {}
