package dev.shiming.moderation.cases;

import java.time.Instant;

/** What a reporter keeps: the number to ask by and the day by which there is an answer. */
public record Ticket(String ticket, Instant due) {}
