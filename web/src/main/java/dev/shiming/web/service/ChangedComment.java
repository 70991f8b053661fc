package dev.shiming.web.service;

/** A comment's new text. */
public record ChangedComment(String body, long version) {}
