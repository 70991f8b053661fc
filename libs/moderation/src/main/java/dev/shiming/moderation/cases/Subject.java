package dev.shiming.moderation.cases;

/** What a case is about: a type that one service knows, and its id there. */
public record Subject(String type, String id) {}
