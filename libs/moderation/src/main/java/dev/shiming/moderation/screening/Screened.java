package dev.shiming.moderation.screening;

import java.util.List;

/**
 * The verdict on a submission and what led to it; {@code reason} is a refusal reason, empty unless
 * refused.
 */
public record Screened(Verdict verdict, String reason, List<Evidence> evidence) {}
