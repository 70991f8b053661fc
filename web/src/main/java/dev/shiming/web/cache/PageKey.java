package dev.shiming.web.cache;

/** What a reader's page depends on, and nothing else. */
record PageKey(String path, String query, String language, String theme) {}
