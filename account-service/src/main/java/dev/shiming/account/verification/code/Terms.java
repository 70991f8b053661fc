package dev.shiming.account.verification.code;

import java.time.Duration;

/** How long a code lives, how often it may be mistyped, and when another one may follow. */
public record Terms(Duration life, int attempts, Duration spacing) {}
