package dev.shiming.web.service;

/** Markdown to be rendered for a look. */
public record Source(String body) {}
