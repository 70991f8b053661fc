package dev.shiming.account.official;

import dev.shiming.kit.member.MemberView;
import java.time.Instant;

/** An offered seat, as its owner and the invited member see it. */
public record InvitationView(
    String id, MemberView account, MemberView member, Seat seat, Instant at, Instant until) {}
