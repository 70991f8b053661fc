package dev.shiming.forum.thread;

import dev.shiming.forum.board.BoardName;
import dev.shiming.forum.text.State;
import dev.shiming.kit.member.MemberView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A thread as one line of a list. */
public record ThreadRow(
    long id,
    String title,
    BoardName board,
    MemberView author,
    State state,
    boolean pinned,
    boolean locked,
    int replies,
    Instant createdAt,
    Instant lastReplyAt,
    @Nullable MemberView lastReplyBy) {}
