package dev.shiming.account.origin;

/** An address on the origin of tickets that works once, for ten minutes. */
public record TicketAddress(String url) {}
