package dev.shiming.web.service;

/** Markdown as the service would show it. */
public record Rendered(String html) {}
