package dev.shiming.web.service;

/** When the next code may be asked for, and how long this one is valid. */
public record SentCode(long retryAfterSeconds, long validSeconds) {}
