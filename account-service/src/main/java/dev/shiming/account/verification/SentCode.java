package dev.shiming.account.verification;

/** When another code may be asked for, and how long this one lives. */
public record SentCode(long retryAfterSeconds, long validSeconds) {}
