package dev.shiming.web.service;

import org.jspecify.annotations.Nullable;

/** A comment to send. */
public record NewComment(String body, @Nullable Long replyTo, String key) {}
