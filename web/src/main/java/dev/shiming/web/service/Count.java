package dev.shiming.web.service;

/** A number of things. */
public record Count(long count) {}
