package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** A reply to send. */
public record NewPost(String body, @Nullable Long quote, String key) {}
