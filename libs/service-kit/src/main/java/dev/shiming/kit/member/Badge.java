package dev.shiming.kit.member;

import org.jspecify.annotations.Nullable;

/**
 * The mark of an official account: its kind, and the handle of the card that says what was checked.
 */
public record Badge(String kind, @Nullable String handle) {}
