package dev.shiming.web.service;

/** The version of a case that somebody saw. */
public record CaseVersion(int version) {}
