package dev.shiming.web.service;

/** The version of an application to hand in. */
public record ApplicationVersion(int version) {}
