package dev.shiming.account.verification.code;

import java.time.Duration;

/** How often something may happen within a window. */
public record Allowance(String rule, int most, Duration window) {}
