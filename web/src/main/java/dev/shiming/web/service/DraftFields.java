package dev.shiming.web.service;

import java.util.List;

/** The fields of a draft as typed, and the version that their form showed. */
public record DraftFields(
    long version,
    String title,
    String summary,
    String body,
    String kind,
    String source,
    String sourceName,
    String sourceUrl,
    List<String> labels,
    String eventAt,
    String eventPlace,
    String cover,
    String note) {}
