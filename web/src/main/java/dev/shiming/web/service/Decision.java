package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** A decision on the version they saw. */
public record Decision(
    int version, String verdict, @Nullable String reason, @Nullable String text) {}
