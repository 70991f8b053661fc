package dev.shiming.forum.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article as a line of a list. */
public record ArticleRow(
    long id,
    String title,
    String summary,
    Kind kind,
    MemberView author,
    @JsonUnwrapped Particulars particulars,
    Instant createdAt,
    @Nullable Instant correctedAt) {}
