package dev.shiming.account.official;

import dev.shiming.kit.member.MemberView;
import java.time.Instant;

/** A member's seat, for the others who work for the account. */
public record SeatView(MemberView member, Seat seat, Instant since) {}
