package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** The mark of an official account, with the handle of the card that says what was checked. */
public record Badge(String kind, @Nullable String handle) {}
