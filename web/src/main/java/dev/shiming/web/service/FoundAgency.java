package dev.shiming.web.service;

import java.time.Instant;

/** What the registry said of the agency that an application names, and when it was asked. */
public record FoundAgency(String code, String name, boolean active, Instant at) {}
