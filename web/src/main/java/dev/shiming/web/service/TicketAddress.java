package dev.shiming.web.service;

/** Where a browser gives or gets, once, what this site must not hold. */
public record TicketAddress(String url) {}
