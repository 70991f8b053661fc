package dev.shiming.kit.member;

/** The mark of an official account; its kind says what was checked. */
public record Badge(String kind) {}
