package dev.shiming.forum.article;

import dev.shiming.kit.member.MemberView;
import java.time.Instant;

/** An article as a line of a list. */
public record ArticleRow(
    long id, String title, String summary, Kind kind, MemberView author, Instant createdAt) {}
