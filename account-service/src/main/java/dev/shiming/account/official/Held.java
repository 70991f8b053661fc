package dev.shiming.account.official;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shiming.kit.member.MemberView;

/** An official account in which a member has a seat. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Held(MemberView account, String handle, OfficialState state, Seat seat) {}
