package dev.shiming.forum.studio;

import dev.shiming.forum.official.Official;
import dev.shiming.forum.official.Seat;
import dev.shiming.kit.member.MemberView;

/** An official account in which somebody has a seat, and what it may publish. */
public record Desk(
    MemberView account,
    String handle,
    Seat seat,
    Official.State state,
    boolean secondPair,
    boolean announces,
    Official.News news) {}
