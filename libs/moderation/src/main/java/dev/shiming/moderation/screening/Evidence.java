package dev.shiming.moderation.screening;

/**
 * What a phase found: the rule, the words that matched and where they stand in the text (UTF-16
 * offsets, end exclusive).
 */
public record Evidence(String phase, String rule, String matched, int start, int end) {}
