package dev.shiming.account.profile;

/** A member's number, and whether the nickname is shown. */
public record Named(long number, boolean shown) {}
