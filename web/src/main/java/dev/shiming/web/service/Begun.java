package dev.shiming.web.service;

/** The id of what was begun. */
public record Begun(String id) {}
