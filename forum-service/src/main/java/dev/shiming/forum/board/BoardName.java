package dev.shiming.forum.board;

/** A board as a line of a list shows it. */
public record BoardName(String slug, Bilingual name) {}
